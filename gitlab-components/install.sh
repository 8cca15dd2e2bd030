#!/bin/sh
# shellcheck disable=SC2016,SC2288,SC2215
# The job's token travels in the environment of one git command: not in an argument, a URL or a file.
krci_deploy_git() {
  GIT_CONFIG_COUNT=1 \
  GIT_CONFIG_KEY_0="http.$CI_SERVER_URL/.extraHeader" \
  GIT_CONFIG_VALUE_0="Authorization: Basic $(printf 'gitlab-ci-token:%s' "$CI_JOB_TOKEN" | base64 | tr -d '\n')" \
    git "$@"
}
if [ -n '$[[ inputs.flow-project ]]' ]; then
  rm -rf .krci-deploy-flow
  krci_deploy_git clone --quiet --depth 1 "$CI_SERVER_URL/"'$[[ inputs.flow-project ]].git' .krci-deploy-flow
fi
# The code of this component, at the component's own commit, unless the job brings a CLI.
if [ -n '$[[ inputs.cli ]]' ]; then
  krci_deploy() { $[[ inputs.cli ]] "$@"; }
else
  krci_deploy_code=$(mktemp -d)
  trap 'rm -rf "$krci_deploy_code"' EXIT
  git init --quiet "$krci_deploy_code"
  krci_deploy_git -C "$krci_deploy_code" fetch --quiet --depth 1 "$CI_SERVER_URL/"'$[[ inputs.component-project ]].git' '$[[ component.sha ]]'
  git -C "$krci_deploy_code" checkout --quiet FETCH_HEAD -- dist
  krci_deploy() { node "$krci_deploy_code/dist/cli.js" "$@"; }
fi
