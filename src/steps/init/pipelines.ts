/** A file of a platform that promotes by hand, ready but for names. */
export interface Pipeline {
  readonly path: string;
  readonly text: string;
}

export type PipelinePlatform = 'github' | 'gitlab';

/** Names of a flow that a pipeline lists. */
export interface PipelineNames {
  readonly applications: readonly string[];
  readonly environments: readonly string[];
  /** Release of ours, without the `v`. */
  readonly version: string;
}

export function pipelineOf(platform: PipelinePlatform, names: PipelineNames): Pipeline {
  return platform === 'github' ? githubWorkflow(names) : gitlabPipeline(names);
}

/** The reusable workflow resolves the digest first, so that its reviewers approve what they read. */
function githubWorkflow({ applications, version }: PipelineNames): Pipeline {
  const text = `name: promote
run-name: \${{ inputs.application }} \${{ inputs.version }} into \${{ inputs.environment }}
on:
  workflow_dispatch:
    inputs:
      application: { type: choice, options: [${applications.join(', ')}], required: true }
      environment: { type: environment, required: true }
      version: { description: Version that the environment before runs, type: string, required: true }
      target-version: { description: 'Its new name, such as 1.3.0 for 1.3.0-rc.1', type: string }
permissions: {}
jobs:
  promote:
    permissions: { contents: write, pull-requests: write, actions: read, issues: write, id-token: write }
    uses: kuberocketci/krci-deploy/.github/workflows/promote.yml@v${version}
    with:
      application: \${{ inputs.application }}
      environment: \${{ inputs.environment }}
      version: \${{ inputs.version }}
      target-version: \${{ inputs.target-version }}
`;
  return { path: '.github/workflows/promote.yml', text };
}

/** One job an environment: GitLab guards each by its own protection. Nothing runs in merge requests. */
function gitlabPipeline({ applications, environments, version }: PipelineNames): Pipeline {
  const [application = ''] = applications;
  const jobs = environments.map(
    (environment) => `  - component: $CI_SERVER_FQDN/kuberocketci/krci-deploy/promotion@${version}
    inputs:
      job-name: ${environment}
      stage: deploy
      application: $APPLICATION
      environment: ${environment}
      version: $VERSION
      rules: [{ if: '$CI_PIPELINE_SOURCE == "web" && $ENVIRONMENT == "${environment}"' }]
`,
  );
  const text = `# Run it by hand: Build > Pipelines > New pipeline, with the three variables.
variables:
  APPLICATION: { value: ${application}, options: [${applications.join(', ')}], description: Application to promote }
  ENVIRONMENT: { value: ${environments[0] ?? ''}, options: [${environments.join(', ')}], description: Where to }
  VERSION: { value: '', description: Version that the environment before runs }

stages: [deploy]

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "web" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

include:
${jobs.join('')}`;
  return { path: '.gitlab-ci.yml', text };
}
