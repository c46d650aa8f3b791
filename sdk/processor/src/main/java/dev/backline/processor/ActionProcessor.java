package dev.backline.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Reads every {@code @Action} of a module and writes one descriptor for all of them, sorted by full name. A declaration
 * that a surface could not offer is a compile error which says what to change.
 */
@SupportedAnnotationTypes(Names.ACTION)
public final class ActionProcessor extends AbstractProcessor {
    /** Where the descriptor lies in the jar. */
    public static final String DESCRIPTOR = "META-INF/backline/actions.json";

    private final Map<String, Map<String, Object>> actions = new TreeMap<>();
    private final Map<String, Element> origins = new LinkedHashMap<>();

    /** Made by the compiler. */
    public ActionProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (element instanceof ExecutableElement method) {
                    read(processingEnv, method);
                }
            }
        }
        if (round.processingOver() && !round.errorRaised() && !actions.isEmpty()) {
            write();
        }
        return false;
    }

    private void read(ProcessingEnvironment environment, ExecutableElement method) {
        try {
            Map<String, Object> action = new ActionReader(environment, method).read();
            String fullName = (action.get("group") + " " + action.get("name")).strip();
            Element other = origins.putIfAbsent(fullName, method);
            if (other != null) {
                throw new Refusal(
                        method,
                        "Action \"" + fullName + "\" is declared twice, here and by " + other.getEnclosingElement()
                                + "." + other.getSimpleName() + "(). Give one of them another name.");
            }
            actions.put(fullName, action);
        } catch (Refusal refusal) {
            environment.getMessager().printMessage(Diagnostic.Kind.ERROR, refusal.getMessage(), refusal.where());
        }
    }

    private void write() {
        try (Writer out = processingEnv
                .getFiler()
                .createResource(
                        StandardLocation.CLASS_OUTPUT,
                        "",
                        DESCRIPTOR,
                        origins.values().toArray(Element[]::new))
                .openWriter()) {
            String separator = "{\"format\":1,\"actions\":[\n";
            for (Map<String, Object> action : actions.values()) {
                out.write(separator);
                out.write(Json.text(action));
                separator = ",\n";
            }
            out.write("\n]}\n");
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, DESCRIPTOR + " could not be written: " + e.getMessage());
        }
    }
}
