/** OCI image-spec 1.1, media-types.md, and the Docker types that it lists as compatible. */
export const ociIndex = 'application/vnd.oci.image.index.v1+json';
export const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
export const dockerIndex = 'application/vnd.docker.distribution.manifest.list.v2+json';
export const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';

/** Manifests of artifacts from before OCI 1.1: ORAS's, and the one that the release candidates of OCI 1.1 had. */
const artifactManifests: readonly string[] = [
  'application/vnd.oci.artifact.manifest.v1+json',
  'application/vnd.cncf.oras.artifact.manifest.v1+json',
];

/** Every kind of manifest that is copied; any other is refused rather than copied half. */
export const manifestTypes: readonly string[] = [
  ociIndex,
  ociManifest,
  dockerIndex,
  dockerManifest,
  ...artifactManifests,
];

/** Layers that may not be distributed: the registry of the image does not hold them, `urls` name the places that do. */
const foreignLayers: ReadonlySet<string> = new Set([
  'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
  'application/vnd.oci.image.layer.nondistributable.v1.tar',
  'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
  'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
]);

export function isManifestType(mediaType: string): boolean {
  return manifestTypes.includes(mediaType);
}

export function isIndexType(mediaType: string): boolean {
  return mediaType === ociIndex || mediaType === dockerIndex;
}

/** Tells whether a manifest lists `blobs` and has no configuration. */
export function isArtifactType(mediaType: string): boolean {
  return artifactManifests.includes(mediaType);
}

export function isForeignLayer(mediaType: string): boolean {
  return foreignLayers.has(mediaType);
}
