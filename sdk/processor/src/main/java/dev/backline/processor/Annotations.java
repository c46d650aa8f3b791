package dev.backline.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The values of one annotation, defaults included. */
final class Annotations {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Annotations(Elements elements, AnnotationMirror mirror) {
        elements.getElementValuesWithDefaults(mirror)
                .forEach((ExecutableElement member, AnnotationValue value) ->
                        values.put(member.getSimpleName().toString(), value.getValue()));
    }

    /** Answers the annotation of that name on an element. */
    static Optional<Annotations> of(Elements elements, Element element, String name) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(name)) {
                return Optional.of(new Annotations(elements, mirror));
            }
        }
        return Optional.empty();
    }

    String text(String member) {
        return String.valueOf(values.getOrDefault(member, ""));
    }

    boolean flag(String member) {
        return Boolean.TRUE.equals(values.get(member));
    }

    double number(String member) {
        return values.get(member) instanceof Number number ? number.doubleValue() : 0;
    }

    List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        if (values.get(member) instanceof List<?> list) {
            for (Object one : list) {
                texts.add(String.valueOf(((AnnotationValue) one).getValue()));
            }
        }
        return List.copyOf(texts);
    }
}
