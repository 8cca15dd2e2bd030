/**
 * Says that a values file of KubeRocketCI's layout may have no effect, and the line that tells. A stock KubeRocketCI
 * keeps its ApplicationSet in the cluster alone, so that a repository without one tells nothing.
 */
export function unsettledSentence(files: string, environment: string): string {
  return (
    `nothing tells whether KubeRocketCI hands Helm the image in ${environment}, which would win over ${files}; ` +
    'write "manifests: { layout: krci, applicationset: none }" into the flow file if it does not, or "cluster" or the file of its ApplicationSet in the place of "none"'
  );
}
