package dev.backline.scripting.internal.language;

import groovy.lang.GroovyInterceptable;
import groovy.lang.GroovyObjectSupport;
import groovy.lang.MetaClass;
import java.util.Optional;
import java.util.function.Predicate;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jspecify.annotations.Nullable;

/**
 * The actions of one group, as in {@code set.copy 'a.als', to: 'b.als'}. Every call goes to an action, also when Groovy has a
 * method of that name for all objects ({@code find}, {@code split}, {@code dump}).
 */
public final class ActionGroup extends GroovyObjectSupport implements GroovyInterceptable {
    private final ActionCalls calls;
    private final String name;

    ActionGroup(ActionCalls calls, String name) {
        this.calls = calls;
        this.name = name;
    }

    /** Calls the action of this name; Java's own methods of every object stay. */
    @Override
    public @Nullable Object invokeMethod(String method, @Nullable Object arguments) {
        String fullName = fullName(method);
        Object[] values = values(arguments);
        boolean action = calls.find(fullName).isPresent();
        Optional<Object> words = wordsWith(w -> responds(w, method, action ? values : null));
        if (words.isPresent() && !ofEveryObject(method)) {
            return InvokerHelper.invokeMethod(words.get(), method, values);
        }
        if (!action && ofEveryObject(method)) {
            return getMetaClass().invokeMethod(this, method, values);
        }
        return ActionHandle.unwrapped(calls.call(fullName, values));
    }

    /** Groovy hands an interceptable object a cast value in a wrapper, and a spread list ({@code *files}) as one array. */
    private static Object[] values(@Nullable Object arguments) {
        Object[] values = InvokerHelper.asUnwrappedArray(arguments).clone();
        return values.length == 1 && values[0] instanceof Object[] spread && spread.getClass() == Object[].class
                ? InvokerHelper.asUnwrappedArray(spread).clone()
                : values;
    }

    /** Answers the action of this name as a value, or the group within this one: {@code set.samples}. */
    @Override
    public @Nullable Object getProperty(String property) {
        Optional<Object> words = wordsWith(w -> hasProperty(w, property));
        if (words.isPresent()) {
            return InvokerHelper.getProperty(words.get(), property);
        }
        String fullName = fullName(property);
        if (calls.find(fullName).isPresent()) {
            return new ActionHandle(calls, fullName);
        }
        if (calls.hasGroup(fullName)) {
            return new ActionGroup(calls, fullName);
        }
        throw calls.missing(fullName);
    }

    /** Sets a word that a bundle adds to the group: {@code live.tempo = 124}. */
    @Override
    public void setProperty(String property, @Nullable Object value) {
        Object words = wordsWith(w -> hasProperty(w, property)).orElseThrow(() -> calls.missing(fullName(property)));
        InvokerHelper.setProperty(words, property, value);
    }

    private Optional<Object> wordsWith(Predicate<Object> having) {
        return calls.words(name).filter(having);
    }

    /** Where an action has the same name, a word counts only when it takes just these values: both can be said. */
    private static boolean responds(Object words, String method, Object @Nullable [] values) {
        MetaClass type = InvokerHelper.getMetaClass(words);
        return values == null
                ? !type.respondsTo(words, method).isEmpty()
                : !type.respondsTo(words, method, values).isEmpty();
    }

    private static boolean hasProperty(Object words, String property) {
        return !property.equals("class") && InvokerHelper.getMetaClass(words).hasProperty(words, property) != null;
    }

    /** Answers the group's name and its actions, a line each. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Names.camel(name));
        calls.actions().list().stream()
                .filter(a -> Names.isWithin(a.group(), name))
                .forEach(a -> text.append("\n  ").append(ActionText.line(a)));
        return text.toString();
    }

    private String fullName(String member) {
        return name + " " + Names.hyphenated(member);
    }

    private static boolean ofEveryObject(String method) {
        return switch (method) {
            case "toString", "hashCode", "equals", "getClass", "is", "getMetaClass", "getProperty" -> true;
            default -> false;
        };
    }
}
