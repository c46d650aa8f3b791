package dev.backline.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Reads one {@code @Action} method into its descriptor. */
final class ActionReader {
    /** What a method may take beside its parameters; the caller gives it. */
    private static final Set<String> SPECIAL = Set.of(Names.PROGRESS, Names.INTENT, Names.QUESTIONS);

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final ExecutableElement method;
    private final TypeElement owner;
    private final Annotations action;
    private final String name;

    ActionReader(ProcessingEnvironment environment, ExecutableElement method) throws Refusal {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.method = method;
        this.owner = (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
        this.action = Annotations.of(elements, method, Names.ACTION)
                .orElseThrow(() -> new Refusal(method, "@Action was expected."));
        this.name = (action.text("group") + " " + action.text("name")).strip();
    }

    Map<String, Object> read() throws Refusal {
        checkNames();
        String component = component();
        checkMethod();
        List<Map<String, Object>> parameters = parameters();
        checkExamples(parameters);
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("group", action.text("group"));
        descriptor.put("name", action.text("name"));
        descriptor.put("title", action.text("title"));
        descriptor.put("help", help());
        descriptor.put("examples", action.texts("examples"));
        descriptor.put("writes", action.flag("writes"));
        descriptor.put("aliases", action.texts("aliases"));
        descriptor.put("component", component);
        descriptor.put("method", method.getSimpleName().toString());
        descriptor.put("parameters", parameters);
        descriptor.put("result", new ResultSchemas(environment, method).result());
        return descriptor;
    }

    private String help() {
        String help = action.text("help");
        return help.isBlank() ? DocText.of(elements.getDocComment(method)).body() : help.strip();
    }

    private void checkNames() throws Refusal {
        if (!action.text("group").isEmpty() && !Names.isGroup(action.text("group"))) {
            throw refusal("has the group \"" + action.text("group")
                    + "\", but lower-case words joined by hyphens were expected, or two parted by a space. Write it like"
                    + " \"live-set\" or \"set samples\".");
        }
        if (!Names.isWord(action.text("name"))) {
            throw refusal("has the name \"" + action.text("name")
                    + "\", but lower-case words joined by hyphens were expected. Write it like \"find-similar\".");
        }
        for (String alias : action.texts("aliases")) {
            for (String word : alias.split(" ", 3)) {
                if (!Names.isWord(word)) {
                    throw refusal("has the alias \"" + alias + "\", but one to three lower-case words were expected.");
                }
            }
        }
        String title = action.text("title");
        if (title.isBlank() || title.contains("\n") || title.endsWith(".")) {
            throw refusal("has the title \"" + title + "\", but one line without a full stop was expected.");
        }
    }

    private String component() throws Refusal {
        Set<Modifier> modifiers = owner.getModifiers();
        Annotations component = Annotations.of(elements, owner, Names.COMPONENT).orElse(null);
        if (owner.getKind() != ElementKind.CLASS
                || !modifiers.contains(Modifier.PUBLIC)
                || !modifiers.contains(Modifier.FINAL)
                || component == null) {
            throw refusal("stands in " + owner.getQualifiedName()
                    + ", but a public final class with @Component(service = ActionProvider.class) was expected.");
        }
        TypeElement provider = elements.getTypeElement(Names.PROVIDER);
        boolean implemented =
                provider != null && environment.getTypeUtils().isAssignable(owner.asType(), provider.asType());
        boolean offered = component.texts("service").isEmpty()
                || component.texts("service").contains(Names.PROVIDER);
        if (!implemented || !offered) {
            throw refusal("stands in " + owner.getQualifiedName()
                    + ", which does not offer ActionProvider. Implement it, and name it in @Component(service = ...).");
        }
        String componentName = component.text("name");
        return componentName.isEmpty() || componentName.equals("$")
                ? elements.getBinaryName(owner).toString()
                : componentName;
    }

    private void checkMethod() throws Refusal {
        if (!method.getModifiers().contains(Modifier.PUBLIC)
                || method.getModifiers().contains(Modifier.STATIC)) {
            throw refusal("is the method " + method.getSimpleName()
                    + "(), which cannot be called. Make it public, and not static.");
        }
        if (!method.getTypeParameters().isEmpty()) {
            throw refusal("is a generic method, but every type must be known. Write the types out.");
        }
        long alike = owner.getEnclosedElements().stream()
                .filter(e -> e.getKind() == ElementKind.METHOD
                        && e.getModifiers().contains(Modifier.PUBLIC)
                        && e.getSimpleName().equals(method.getSimpleName()))
                .count();
        if (alike > 1) {
            throw refusal("is one of " + alike + " public methods named " + method.getSimpleName()
                    + "() in its class. Give each a name of its own.");
        }
    }

    private List<Map<String, Object>> parameters() throws Refusal {
        List<Map<String, Object>> parameters = new ArrayList<>();
        Set<String> special = new TreeSet<>();
        for (VariableElement parameter : method.getParameters()) {
            String type = parameter.asType().toString();
            if (SPECIAL.contains(type)) {
                if (!special.add(type)) {
                    throw refusal("takes " + type + " twice. Once is enough.");
                }
            } else {
                parameters.add(new ParameterReader(environment, parameter, name).read());
            }
        }
        boolean intent = special.contains(Names.INTENT);
        if (action.flag("writes") && !intent) {
            throw refusal(
                    "writes, but takes no Intent. Add a parameter of that type, and write nothing when it is PREVIEW.");
        }
        if (intent && !action.flag("writes")) {
            throw refusal("takes an Intent, but does not say that it writes. Add writes = true.");
        }
        new Positions(method, name).check(parameters);
        return parameters;
    }

    private void checkExamples(List<Map<String, Object>> parameters) throws Refusal {
        List<String> examples = action.texts("examples");
        if (examples.isEmpty()) {
            throw refusal("has no example. Give at least one call as one types it behind \"backline\".");
        }
        Set<String> known = new TreeSet<>(Names.RESERVED);
        parameters.forEach(p -> known.add((String) p.get("name")));
        for (String example : examples) {
            if (!(example + " ").startsWith(name + " ")) {
                throw refusal("has the example \"" + example + "\", which does not begin with its name.");
            }
            for (String word : example.split("[ =]")) {
                if (word.matches("--[a-z].*")
                        && !known.contains(word.substring(2))
                        && !(word.startsWith("--no-") && known.contains(word.substring(5)))) {
                    throw refusal("has the example \"" + example + "\", but no parameter " + word + ". It has " + known
                            + ".");
                }
            }
        }
    }

    private Refusal refusal(String what) {
        return new Refusal(method, "Action \"" + name + "\" " + what);
    }
}
