import type { NeedRow } from '../model.ts';

/** Names in objects of operators. A new reference is a line here. */
export const operatorNeeds: readonly NeedRow[] = [
  {
    group: 'keda.sh',
    kinds: ['ScaledObject'],
    needs: [
      { kind: 'Deployment', at: 'spec.scaleTargetRef', kinds: ['Deployment', 'StatefulSet', 'Rollout'] },
      {
        kind: 'TriggerAuthentication',
        at: 'spec.triggers[].authenticationRef',
        kinds: ['TriggerAuthentication', 'ClusterTriggerAuthentication'],
      },
    ],
  },
  {
    group: 'keda.sh',
    kinds: ['TriggerAuthentication'],
    needs: [{ kind: 'Secret', at: 'spec.secretTargetRef[]' }],
  },
  {
    group: 'cert-manager.io',
    kinds: ['Certificate', 'CertificateRequest'],
    needs: [{ kind: 'Issuer', at: 'spec.issuerRef', kinds: ['Issuer', 'ClusterIssuer'] }],
  },
  {
    group: 'cert-manager.io',
    kinds: ['Issuer', 'ClusterIssuer'],
    needs: [
      { kind: 'Secret', at: 'spec.ca.secretName' },
      { kind: 'Secret', at: 'spec.vault.auth.tokenSecretRef' },
      { kind: 'Secret', at: 'spec.vault.auth.appRole.secretRef' },
      { kind: 'Secret', at: 'spec.venafi.tpp.credentialsRef' },
      { kind: 'Secret', at: 'spec.venafi.cloud.apiTokenSecretRef' },
      { kind: 'Secret', at: 'spec.acme.externalAccountBinding.keySecretRef' },
      { kind: 'Secret', at: 'spec.acme.solvers[].dns01.route53.secretAccessKeySecretRef' },
      { kind: 'Secret', at: 'spec.acme.solvers[].dns01.cloudflare.apiTokenSecretRef' },
      { kind: 'Secret', at: 'spec.acme.solvers[].dns01.cloudDNS.serviceAccountSecretRef' },
      { kind: 'Secret', at: 'spec.acme.solvers[].dns01.azureDNS.clientSecretSecretRef' },
      { kind: 'Secret', at: 'spec.acme.solvers[].dns01.rfc2136.tsigSecretSecretRef' },
    ],
  },
  {
    group: 'external-secrets.io',
    kinds: ['ExternalSecret', 'PushSecret'],
    needs: [
      { kind: 'SecretStore', at: 'spec.secretStoreRef', kinds: ['SecretStore', 'ClusterSecretStore'] },
      { kind: 'SecretStore', at: 'spec.secretStoreRefs[]', kinds: ['SecretStore', 'ClusterSecretStore'] },
      { kind: 'SecretStore', at: 'spec.data[].sourceRef.storeRef', kinds: ['SecretStore', 'ClusterSecretStore'] },
      { kind: 'SecretStore', at: 'spec.dataFrom[].sourceRef.storeRef', kinds: ['SecretStore', 'ClusterSecretStore'] },
    ],
  },
  {
    group: 'external-secrets.io',
    kinds: ['ClusterExternalSecret'],
    needs: [
      {
        kind: 'SecretStore',
        at: 'spec.externalSecretSpec.secretStoreRef',
        kinds: ['SecretStore', 'ClusterSecretStore'],
      },
    ],
  },
  {
    group: 'postgresql.cnpg.io',
    kinds: ['Cluster'],
    needs: [
      { kind: 'StorageClass', at: 'spec.storage.storageClass' },
      { kind: 'StorageClass', at: 'spec.walStorage.storageClass' },
      { kind: 'Secret', at: 'spec.superuserSecret' },
      { kind: 'Secret', at: 'spec.bootstrap.initdb.secret' },
      { kind: 'Secret', at: 'spec.bootstrap.recovery.secret' },
      { kind: 'Secret', at: 'spec.externalClusters[].password' },
      { kind: 'Secret', at: 'spec.backup.barmanObjectStore.s3Credentials.*' },
      { kind: 'Secret', at: 'spec.backup.barmanObjectStore.azureCredentials.*' },
      { kind: 'Secret', at: 'spec.backup.barmanObjectStore.googleCredentials.applicationCredentials' },
      { kind: 'Secret', at: 'spec.backup.barmanObjectStore.endpointCA' },
      { kind: 'Secret', at: 'spec.managed.roles[].passwordSecret' },
    ],
  },
  {
    group: 'postgresql.cnpg.io',
    kinds: ['ScheduledBackup', 'Backup', 'Pooler'],
    needs: [{ kind: 'Cluster', at: 'spec.cluster' }],
  },
  {
    group: 'postgres-operator.crunchydata.com',
    kinds: ['PostgresCluster'],
    needs: [
      { kind: 'Secret', at: 'spec.customTLSSecret' },
      { kind: 'Secret', at: 'spec.backups.pgbackrest.configuration[].secret' },
      { kind: 'StorageClass', at: 'spec.instances[].dataVolumeClaimSpec.storageClassName' },
      { kind: 'StorageClass', at: 'spec.backups.pgbackrest.repos[].volume.volumeClaimSpec.storageClassName' },
    ],
  },
  { group: 'acid.zalan.do', kinds: ['postgresql'], needs: [{ kind: 'StorageClass', at: 'spec.volume.storageClass' }] },
  {
    group: 'kafka.strimzi.io',
    kinds: ['Kafka', 'KafkaNodePool'],
    needs: [
      { kind: 'StorageClass', at: 'spec.kafka.storage.class' },
      { kind: 'StorageClass', at: 'spec.kafka.storage.volumes[].class' },
      { kind: 'StorageClass', at: 'spec.zookeeper.storage.class' },
      { kind: 'StorageClass', at: 'spec.storage.class' },
      { kind: 'StorageClass', at: 'spec.storage.volumes[].class' },
      { kind: 'Secret', at: 'spec.kafka.listeners[].configuration.brokerCertChainAndKey.secretName' },
    ],
  },
  {
    group: 'k8s.keycloak.org',
    kinds: ['Keycloak'],
    needs: [
      { kind: 'Secret', at: 'spec.db.usernameSecret' },
      { kind: 'Secret', at: 'spec.db.passwordSecret' },
      { kind: 'Secret', at: 'spec.http.tlsSecret' },
      { kind: 'Secret', at: 'spec.imagePullSecrets[]' },
      { kind: 'Secret', at: 'spec.bootstrapAdmin.user.secret' },
    ],
  },
  {
    group: 'k8s.keycloak.org',
    kinds: ['KeycloakRealmImport'],
    needs: [{ kind: 'Keycloak', at: 'spec.keycloakCRName' }],
  },
  {
    group: 'v1.edp.epam.com',
    kinds: ['Keycloak', 'ClusterKeycloak', 'Sonar', 'Nexus'],
    needs: [{ kind: 'Secret', at: 'spec.secret' }],
  },
  {
    group: 'velero.io',
    kinds: ['BackupStorageLocation', 'VolumeSnapshotLocation'],
    needs: [{ kind: 'Secret', at: 'spec.credential' }],
  },
  {
    group: 'velero.io',
    kinds: ['Schedule'],
    needs: [
      { kind: 'BackupStorageLocation', at: 'spec.template.storageLocation' },
      { kind: 'VolumeSnapshotLocation', at: 'spec.template.volumeSnapshotLocations[]' },
    ],
  },
  {
    group: 'k8up.io',
    kinds: ['Schedule', 'Backup'],
    needs: [
      { kind: 'Secret', at: 'spec.backend.repoPasswordSecretRef' },
      { kind: 'Secret', at: 'spec.backend.s3.accessKeyIDSecretRef' },
      { kind: 'Secret', at: 'spec.backend.s3.secretAccessKeySecretRef' },
    ],
  },
  {
    group: 'argoproj.io',
    kinds: ['Application'],
    needs: [{ kind: 'AppProject', at: 'spec.project' }],
  },
  {
    group: 'argoproj.io',
    kinds: ['ApplicationSet'],
    needs: [{ kind: 'AppProject', at: 'spec.template.spec.project' }],
  },
  {
    group: 'kustomize.toolkit.fluxcd.io',
    kinds: ['Kustomization'],
    needs: [
      {
        kind: 'GitRepository',
        at: 'spec.sourceRef',
        kinds: ['GitRepository', 'OCIRepository', 'Bucket'],
        namespaced: true,
      },
      { kind: 'Secret', at: 'spec.decryption.secretRef' },
      { kind: 'Secret', at: 'spec.kubeConfig.secretRef' },
    ],
  },
  {
    group: 'helm.toolkit.fluxcd.io',
    kinds: ['HelmRelease'],
    needs: [
      {
        kind: 'HelmRepository',
        at: 'spec.chart.spec.sourceRef',
        kinds: ['HelmRepository', 'GitRepository', 'Bucket'],
        namespaced: true,
      },
      { kind: 'ConfigMap', at: 'spec.valuesFrom[]', kinds: ['ConfigMap', 'Secret'] },
    ],
  },
  {
    group: 'source.toolkit.fluxcd.io',
    kinds: ['GitRepository', 'HelmRepository', 'OCIRepository', 'Bucket'],
    needs: [{ kind: 'Secret', at: 'spec.secretRef' }],
  },
  {
    group: 'karpenter.sh',
    kinds: ['NodePool'],
    needs: [{ kind: 'EC2NodeClass', at: 'spec.template.spec.nodeClassRef', kinds: ['EC2NodeClass', 'AKSNodeClass'] }],
  },
  {
    group: 'networking.istio.io',
    kinds: ['Gateway'],
    needs: [{ kind: 'Secret', at: 'spec.servers[].tls.credentialName' }],
  },
  {
    group: 'longhorn.io',
    kinds: ['BackupTarget'],
    needs: [{ kind: 'Secret', at: 'spec.credentialSecret' }],
  },
];
