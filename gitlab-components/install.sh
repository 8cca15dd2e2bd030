#!/bin/sh
# shellcheck disable=SC2016,SC2288,SC2215
krci_deploy_end() { echo "krci-deploy: $2" >&2; exit "$1"; }
for krci_deploy_tool in git node base64 mktemp; do
  command -v "$krci_deploy_tool" > /dev/null || krci_deploy_end 2 "the image of the job has no $krci_deploy_tool; name one with Node 20 or newer and Git in the input job-image"
done
krci_deploy_code=$(mktemp -d)
trap 'rm -rf "$krci_deploy_code"' EXIT
# The CA of a GitLab that no public one vouches for, beside those that the image trusts.
if [ -n "${CI_SERVER_TLS_CA_FILE:-}" ] && [ -s "$CI_SERVER_TLS_CA_FILE" ]; then
  cat /etc/ssl/certs/ca-certificates.crt "$CI_SERVER_TLS_CA_FILE" > "$krci_deploy_code/ca.pem" 2> /dev/null || true
  export GIT_SSL_CAINFO="${GIT_SSL_CAINFO:-$krci_deploy_code/ca.pem}"
  export NODE_EXTRA_CA_CERTS="${NODE_EXTRA_CA_CERTS:-$CI_SERVER_TLS_CA_FILE}"
fi
# The job's token travels in the environment of one git command: not in an argument, a URL or a file.
krci_deploy_git() {
  GIT_TERMINAL_PROMPT=0 \
  GIT_CONFIG_COUNT=1 \
  GIT_CONFIG_KEY_0="http.$CI_SERVER_URL/.extraHeader" \
  GIT_CONFIG_VALUE_0="Authorization: Basic $(printf 'gitlab-ci-token:%s' "$CI_JOB_TOKEN" | base64 | tr -d '\n')" \
    git "$@"
}
krci_deploy_unread() {
  krci_deploy_end 4 "the job may not read $1, or it is not there: add this project to the job token allowlist of $1 (Settings, CI/CD, Job token permissions), or correct the input $2"
}
krci_deploy_flow='$[[ inputs.flow ]]'
if [ -n '$[[ inputs.flow-project ]]' ]; then
  rm -rf .krci-deploy-flow
  krci_deploy_git clone --quiet --depth 1 "$CI_SERVER_URL/"'$[[ inputs.flow-project ]].git' .krci-deploy-flow ||
    krci_deploy_unread '$[[ inputs.flow-project ]]' flow-project
  krci_deploy_flow="${krci_deploy_flow:-.krci-deploy-flow/krci-deploy.yaml}"
fi
# The code of this component, at the component's own commit, unless the job brings a CLI.
if [ -n '$[[ inputs.cli ]]' ]; then
  krci_deploy() { $[[ inputs.cli ]] "$@"; }
else
  git init --quiet "$krci_deploy_code/code"
  krci_deploy_git -C "$krci_deploy_code/code" fetch --quiet --depth 1 "$CI_SERVER_URL/"'$[[ inputs.component-project ]].git' '$[[ component.sha ]]' ||
    krci_deploy_unread '$[[ inputs.component-project ]]' component-project
  git -C "$krci_deploy_code/code" checkout --quiet FETCH_HEAD -- dist
  krci_deploy() { node "$krci_deploy_code/code/dist/cli.js" "$@"; }
fi
