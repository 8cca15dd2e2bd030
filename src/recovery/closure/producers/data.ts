import { listIn, memberAt } from '../../../base/json-path.ts';
import type { Producer } from '../model.ts';

/** What databases, brokers and searches make. */
export const dataProducers: readonly Producer[] = [
  {
    who: 'CloudNativePG',
    group: 'postgresql.cnpg.io',
    kinds: ['Cluster'],
    makes: [
      { kind: 'Secret', name: '{name}-app' },
      { kind: 'Secret', name: '{name}-ca' },
      { kind: 'Secret', name: '{name}-server' },
      { kind: 'Secret', name: '{name}-replication' },
      { kind: 'Service', name: '{name}-rw' },
      { kind: 'Service', name: '{name}-ro' },
      { kind: 'Service', name: '{name}-r' },
    ],
  },
  {
    who: 'CloudNativePG',
    group: 'postgresql.cnpg.io',
    kinds: ['Cluster'],
    when: ({ body }) => memberAt(body, 'spec', 'enableSuperuserAccess') === true,
    makes: [{ kind: 'Secret', name: '{name}-superuser' }],
  },
  {
    who: 'CloudNativePG',
    group: 'postgresql.cnpg.io',
    kinds: ['Pooler'],
    makes: [{ kind: 'Service', name: '{name}' }],
  },
  {
    who: 'Crunchy Postgres Operator',
    group: 'postgres-operator.crunchydata.com',
    kinds: ['PostgresCluster'],
    makes: [
      { kind: 'Secret', at: 'spec.users[].name', name: '{name}-pguser-{value}' },
      { kind: 'Secret', name: '{name}-cluster-cert' },
      { kind: 'Service', name: '{name}-primary' },
      { kind: 'Service', name: '{name}-replicas' },
      { kind: 'Service', name: '{name}-ha' },
      { kind: 'Service', name: '{name}-pgbouncer' },
    ],
  },
  {
    who: 'Crunchy Postgres Operator',
    group: 'postgres-operator.crunchydata.com',
    kinds: ['PostgresCluster'],
    when: ({ body }) => listIn(body, 'spec', 'users').length === 0,
    makes: [{ kind: 'Secret', name: '{name}-pguser-{name}' }],
  },
  {
    who: 'Zalando Postgres Operator',
    group: 'acid.zalan.do',
    kinds: ['postgresql'],
    makes: [
      { kind: 'Secret', at: 'spec.users.@keys', name: '{value}.{name}.credentials.postgresql.acid.zalan.do' },
      { kind: 'Secret', name: 'postgres.{name}.credentials.postgresql.acid.zalan.do' },
      { kind: 'Secret', name: 'standby.{name}.credentials.postgresql.acid.zalan.do' },
      { kind: 'Service', name: '{name}' },
      { kind: 'Service', name: '{name}-repl' },
      { kind: 'Service', name: '{name}-pooler' },
    ],
  },
  {
    who: 'Strimzi',
    group: 'kafka.strimzi.io',
    kinds: ['Kafka'],
    makes: [
      { kind: 'Secret', name: '{name}-cluster-ca-cert' },
      { kind: 'Secret', name: '{name}-clients-ca-cert' },
      { kind: 'Service', name: '{name}-kafka-bootstrap' },
      { kind: 'Service', name: '{name}-kafka-brokers' },
    ],
  },
  { who: 'Strimzi', group: 'kafka.strimzi.io', kinds: ['KafkaUser'], makes: [{ kind: 'Secret', name: '{name}' }] },
  {
    who: 'Strimzi',
    group: 'kafka.strimzi.io',
    kinds: ['KafkaConnect'],
    makes: [{ kind: 'Service', name: '{name}-connect-api' }],
  },
  {
    who: 'RabbitMQ operator',
    group: 'rabbitmq.com',
    kinds: ['RabbitmqCluster'],
    makes: [
      { kind: 'Secret', name: '{name}-default-user' },
      { kind: 'Service', name: '{name}' },
    ],
  },
  {
    who: 'MongoDB operator',
    group: 'mongodbcommunity.mongodb.com',
    kinds: ['MongoDBCommunity'],
    makes: [
      { kind: 'Secret', at: 'spec.users[].connectionStringSecretName' },
      { kind: 'Service', name: '{name}-svc' },
    ],
  },
  {
    who: 'Elastic operator',
    group: 'elasticsearch.k8s.elastic.co',
    kinds: ['Elasticsearch'],
    makes: [
      { kind: 'Secret', name: '{name}-es-elastic-user' },
      { kind: 'Secret', name: '{name}-es-http-certs-public' },
      { kind: 'Service', name: '{name}-es-http' },
    ],
  },
  {
    who: 'Elastic operator',
    group: 'kibana.k8s.elastic.co',
    kinds: ['Kibana'],
    makes: [{ kind: 'Service', name: '{name}-kb-http' }],
  },
  {
    who: 'Redis operator',
    group: 'redis.redis.opstreelabs.in',
    kinds: ['Redis', 'RedisCluster', 'RedisReplication', 'RedisSentinel'],
    makes: [
      { kind: 'Service', name: '{name}' },
      { kind: 'Service', name: '{name}-headless' },
    ],
  },
];
