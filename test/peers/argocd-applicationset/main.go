// Generates the Applications of ApplicationSets with Argo CD's own code: its generators, templates and patches. What a
// controller asks of servers is local here: repositories are working copies, Secrets and projects are given.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	log "github.com/sirupsen/logrus"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	kubefake "k8s.io/client-go/kubernetes/fake"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/fake"
	"sigs.k8s.io/yaml"

	"github.com/argoproj/argo-cd/v3/applicationset/controllers/template"
	"github.com/argoproj/argo-cd/v3/applicationset/generators"
	"github.com/argoproj/argo-cd/v3/applicationset/utils"
	argov1alpha1 "github.com/argoproj/argo-cd/v3/pkg/apis/application/v1alpha1"
	"github.com/argoproj/argo-cd/v3/util/git"
)

const namespace = "argocd"

type question struct {
	// Set and Secrets are YAML documents.
	Set     string   `json:"set"`
	Secrets []string `json:"secrets"`
	// Repositories are working copies by their address.
	Repositories map[string]string `json:"repositories"`
}

type answer struct {
	Applications []argov1alpha1.Application `json:"applications"`
	Error        string                     `json:"error,omitempty"`
}

// workingCopies answers as the repository server does, for the commit that is checked out.
type workingCopies map[string]string

func (copies workingCopies) GetFiles(_ context.Context, url, _, _, pattern string, _, _ bool) (map[string][]byte, error) {
	root, found := copies[url]
	if !found {
		return nil, fmt.Errorf("no repository %s", url)
	}
	repository, err := git.NewClientExt(url, root, git.NopCreds{}, false, false, "", "")
	if err != nil {
		return nil, err
	}
	paths, err := repository.LsFiles(pattern, false)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, path := range paths {
		if files[path], err = os.ReadFile(filepath.Join(root, path)); err != nil {
			return nil, err
		}
	}
	return files, nil
}

func (copies workingCopies) GetDirectories(_ context.Context, url, _, _ string, _, _ bool) ([]string, error) {
	root, found := copies[url]
	if !found {
		return nil, fmt.Errorf("no repository %s", url)
	}
	var paths []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		if strings.HasPrefix(entry.Name(), ".") {
			return filepath.SkipDir
		}
		if relative, err := filepath.Rel(root, path); err != nil || relative == "." {
			return err
		} else {
			paths = append(paths, relative)
		}
		return nil
	})
	return paths, err
}

func generate(asked question) ([]argov1alpha1.Application, error) {
	var set argov1alpha1.ApplicationSet
	if err := yaml.Unmarshal([]byte(asked.Set), &set); err != nil {
		return nil, err
	}
	set.Namespace = namespace
	var secrets []runtime.Object
	var objects []client.Object
	for _, text := range asked.Secrets {
		var secret corev1.Secret
		if err := yaml.Unmarshal([]byte(text), &secret); err != nil {
			return nil, err
		}
		secret.Namespace = namespace
		// The API does so with what is written as text.
		for key, value := range secret.StringData {
			if secret.Data == nil {
				secret.Data = map[string][]byte{}
			}
			secret.Data[key] = []byte(value)
		}
		secrets = append(secrets, &secret)
		objects = append(objects, secret.DeepCopy())
	}
	if project := set.Spec.Template.Spec.Project; project != "" && !strings.Contains(project, "{{") {
		objects = append(objects, &argov1alpha1.AppProject{ObjectMeta: metav1.ObjectMeta{Name: project, Namespace: namespace}})
	}
	scheme := runtime.NewScheme()
	if err := argov1alpha1.AddToScheme(scheme); err != nil {
		return nil, err
	}
	if err := corev1.AddToScheme(scheme); err != nil {
		return nil, err
	}
	ctx := context.Background()
	kube := fake.NewClientBuilder().WithScheme(scheme).WithObjects(objects...).Build()
	all := generators.GetGenerators(ctx, kube, kubefake.NewSimpleClientset(secrets...), namespace, workingCopies(asked.Repositories), nil, generators.SCMConfig{})
	made, _, err := template.GenerateApplications(log.NewEntry(log.StandardLogger()), set, all, &utils.Render{}, kube)
	return made, err
}

func main() {
	log.SetOutput(os.Stderr)
	log.SetLevel(log.PanicLevel)
	var asked []question
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	answers := make([]answer, len(asked))
	for index, one := range asked {
		made, err := generate(one)
		answers[index].Applications = made
		if err != nil {
			answers[index].Error = err.Error()
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
