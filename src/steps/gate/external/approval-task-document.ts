import { EvidenceError, type ProblemParts } from '../../../base/errors.ts';
import { listIn, memberAt, textIn } from '../../../base/json-path.ts';
import { parseFlowDocuments } from '../../../flow/document.ts';

/** What an ApprovalTask of a Tekton pipeline says. */
export interface ApprovalTask {
  /** `namespace/name`. */
  readonly name: string;
  /** Since when its description stands: Kubernetes sets it. */
  readonly made: Date;
  readonly description: string;
  readonly state: 'approved' | 'rejected' | 'open';
  /** Approvals that the task itself asks for; undefined where it says no number. */
  readonly required: number | undefined;
  readonly decisions: readonly TaskDecision[];
}

export interface TaskDecision {
  /** User name in the cluster. */
  readonly approver: string;
  readonly state: 'approved' | 'rejected';
  readonly comment: string;
  /** Reason why the decision is nobody's who was asked. */
  readonly flaw?: string;
}

/** Reads what differs between the controllers; the rest is Kubernetes' own. */
type ReadKind = (object: unknown) => Pick<ApprovalTask, 'state' | 'required' | 'decisions'>;

/** By `apiVersion`. A further controller is a reader and a line here. */
const kinds: Readonly<Record<string, ReadKind>> = {
  'openshift-pipelines.org/v1alpha1': manualApprovalGate,
  'edp.epam.com/v1alpha1': kubeRocketCi,
};

/** Names of the API versions that are read, for messages. */
export const approvalTaskKinds = Object.keys(kinds).join(' or ');

/**
 * Reads the ApprovalTasks of an export: one, several documents, or a List as `kubectl get -o yaml` prints it. Objects of
 * other kinds are left out.
 *
 * @throws EvidenceError `approval-task-invalid` for a task of another form; UsageError for what is no YAML
 */
export function approvalTasksIn(bytes: Uint8Array, path: string): readonly ApprovalTask[] {
  const objects = parseFlowDocuments(bytes, path).flatMap(({ data }) => {
    return textIn(data, 'kind') === 'List' ? listIn(data, 'items') : [data];
  });
  return objects.filter((object) => textIn(object, 'kind') === 'ApprovalTask').map((object) => taskOf(object, path));
}

function taskOf(object: unknown, path: string): ApprovalTask {
  const metadata = memberAt(object, 'metadata');
  const name = [textIn(metadata, 'namespace'), textIn(metadata, 'name')].filter(Boolean).join('/');
  const apiVersion = textIn(object, 'apiVersion') ?? '';
  const read = Object.hasOwn(kinds, apiVersion) ? kinds[apiVersion] : undefined;
  const where = `${path}: ApprovalTask ${name}`;
  if (read === undefined) throw invalid(where, { expected: approvalTaskKinds, found: apiVersion || 'no apiVersion' });
  const made = new Date(textIn(metadata, 'creationTimestamp') ?? Number.NaN);
  if (name === '' || Number.isNaN(made.getTime())) {
    throw invalid(where, { expected: 'metadata.name and metadata.creationTimestamp, as the cluster gives them' });
  }
  const description = textIn(memberAt(object, 'spec'), 'description') ?? '';
  return { name, made, description, ...read(object) };
}

/** https://github.com/openshift-pipelines/manual-approval-gate: several people and groups, each with a response. */
function manualApprovalGate(object: unknown): ReturnType<ReadKind> {
  const [spec, status] = [memberAt(object, 'spec'), memberAt(object, 'status')];
  const asked = new Set(listIn(spec, 'approvers').map((one) => `${kindOf(one)} ${textIn(one, 'name') ?? ''}`));
  const decisions = listIn(status, 'approversResponse').flatMap((response) => {
    const isAsked = asked.has(`${kindOf(response)} ${textIn(response, 'name') ?? ''}`);
    const people = kindOf(response) === 'Group' ? listIn(response, 'groupMembers') : [response];
    return people.flatMap((person) => decisionOf(person, isAsked));
  });
  const required = memberAt(spec, 'numberOfApprovalsRequired');
  const count = typeof required === 'number' && Number.isInteger(required) && required > 0 ? required : undefined;
  return { state: stateOf(textIn(status, 'state')), required: count, decisions };
}

function decisionOf(person: unknown, isAsked: boolean): readonly TaskDecision[] {
  const [approver, state] = [textIn(person, 'name') ?? '', stateOf(textIn(person, 'response'))];
  if (approver === '' || state === 'open') return [];
  const comment = textIn(person, 'message') ?? '';
  return [{ approver, state, comment, ...(!isAsked && { flaw: 'is none of the approvers of the task' }) }];
}

/** Users had no type before version 0.6 of the controller. */
function kindOf(approver: unknown): string {
  return textIn(approver, 'type') || 'User';
}

/** https://github.com/KubeRocketCI/tekton-custom-task: one person decides. */
function kubeRocketCi(object: unknown): ReturnType<ReadKind> {
  const spec = memberAt(object, 'spec');
  const state = stateOf(textIn(spec, 'action')?.toLowerCase());
  const approve = memberAt(spec, 'approve');
  const approver = textIn(approve, 'approvedBy') ?? '';
  if (approver === '' || state === 'open') return { state, required: 1, decisions: [] };
  return { state, required: 1, decisions: [{ approver, state, comment: textIn(approve, 'comment') ?? '' }] };
}

function stateOf(text: string | undefined): ApprovalTask['state'] {
  return text === 'approved' || text === 'rejected' ? text : 'open';
}

function invalid(where: string, problem: ProblemParts): EvidenceError {
  return new EvidenceError({ code: 'approval-task-invalid', where, ...problem });
}
