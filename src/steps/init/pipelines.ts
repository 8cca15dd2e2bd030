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
      evidence-run: { description: 'URL of the run that holds the reports, where the gate asks for some', type: string }
permissions: {}
jobs:
  promote:
    permissions: { contents: write, pull-requests: write, actions: read, issues: write, statuses: read, deployments: read, id-token: write }
    uses: kuberocketci/krci-deploy/.github/workflows/promote.yml@v${version}
    with:
      application: \${{ inputs.application }}
      environment: \${{ inputs.environment }}
      version: \${{ inputs.version }}
      target-version: \${{ inputs.target-version }}
      # Reports that the gates of the flow file ask for: an artifact krci-deploy-evidence of that run, and the files in it.
      evidence-run: \${{ inputs.evidence-run }}
      sarif: \${{ inputs.evidence-run && 'krci-deploy-evidence/*.sarif' }}
      coverage: \${{ inputs.evidence-run && 'krci-deploy-evidence/lcov.info' }}
      junit: \${{ inputs.evidence-run && 'krci-deploy-evidence/junit.xml' }}
      # The App that pushes past the protection of the branch; empty where the job's own token may push.
      app-client-id: \${{ vars.KRCI_DEPLOY_APP_CLIENT_ID }}
    # Set them in the GitHub environments: those of production are seen after its approval alone. What is empty is not used.
    secrets:
      DOCKER_AUTH_CONFIG_PULL: \${{ secrets.DOCKER_AUTH_CONFIG_PULL }}
      DOCKER_AUTH_CONFIG: \${{ secrets.DOCKER_AUTH_CONFIG }}
      KRCI_DEPLOY_SIGNING_KEY: \${{ secrets.KRCI_DEPLOY_SIGNING_KEY }}
      KRCI_DEPLOY_APP_KEY: \${{ secrets.KRCI_DEPLOY_APP_KEY }}
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
      target-version: $TARGET_VERSION
      evidence-commit: $EVIDENCE_COMMIT
      rules: [{ if: '$CI_PIPELINE_SOURCE == "web" && $ENVIRONMENT == "${environment}"' }]
`,
  );
  const text = `# Run it by hand: Build > Pipelines > New pipeline, with the variables below.
#
# In Settings > CI/CD > Variables, masked and scoped to the environment that uses them (those of production protected):
#   DOCKER_AUTH_CONFIG        credentials of the registries, as in docker's config.json
#   KRCI_DEPLOY_GIT_TOKEN     token that may push to this project; KRCI_DEPLOY_GIT_HOST is its server
#   KRCI_DEPLOY_API_TOKEN     token that may read who approved
#   KRCI_DEPLOY_SIGNING_KEY   key that signs records, where the flow file has some
# Reports that the gates of the flow file ask for are files of an earlier job: name them with sarif, coverage and junit.
variables:
  APPLICATION: { value: ${application}, options: [${applications.join(', ')}], description: Application to promote }
  ENVIRONMENT: { value: ${environments[0] ?? ''}, options: [${environments.join(', ')}], description: Where to }
  VERSION: { value: '', description: Version that the environment before runs }
  TARGET_VERSION: { value: '', description: 'Its new name, such as 1.3.0 for 1.3.0-rc.1; empty keeps it' }
  EVIDENCE_COMMIT: { value: '', description: 'Commit that the image was built from; empty takes what the records say' }

stages: [deploy]

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "web" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

include:
${jobs.join('')}`;
  return { path: '.gitlab-ci.yml', text };
}
