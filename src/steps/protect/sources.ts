import type { ProtectFinding } from './model.ts';

/** Address of a part of krci-deploy: a GitHub action or workflow, or a GitLab component. */
interface Source {
  /** Path of the project, `kuberocketci/krci-deploy`. */
  readonly project: string;
  readonly version: string;
}

const action = /^([\w.-]+\/krci-deploy)(?:\/[^@]*)?@(.+)$/;
const component = /^[^/]+\/(.+)\/(?:version|gate|promote|manifest-bump|promotion|dr-verify)@(.+)$/;

/** Finds a copy of krci-deploy that is neither its own project nor the owner's mirror, and a version that moves. */
export function foreignFinding(at: string, address: string, owner: string | undefined): readonly ProtectFinding[] {
  const source = sourceOf(address);
  if (source === undefined) return [];
  const findings: ProtectFinding[] = [];
  const { project, version } = source;
  const [top = ''] = project.toLowerCase().split('/');
  if (project.toLowerCase() !== 'kuberocketci/krci-deploy' && top !== owner?.toLowerCase()) {
    findings.push({
      code: 'foreign-source',
      at,
      found: `${project} in the place of kuberocketci/krci-deploy`,
      advice: 'Use kuberocketci/krci-deploy, or a mirror below your own owner or group',
      isGrave: false,
    });
  }
  if (!/^v?\d[\w.+-]*$|^[0-9a-f]{40}$/.test(version) && !version.includes('$')) {
    findings.push({
      code: 'moving-version',
      at,
      found: `${project}@${version}, which moves`,
      advice: 'Name a version, or a commit',
      isGrave: false,
    });
  }
  return findings;
}

function sourceOf(address: string): Source | undefined {
  const [, project, version] = action.exec(address) ?? component.exec(address) ?? [];
  return project === undefined || version === undefined ? undefined : { project, version };
}
