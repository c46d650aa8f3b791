package dev.backline.scripting.internal.language;

import dev.backline.api.action.ActionFault;
import dev.backline.scripting.api.ScriptFault;
import groovy.json.JsonOutput;
import groovy.lang.Closure;
import groovy.lang.MissingMethodException;
import groovy.lang.Script;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.codehaus.groovy.runtime.FormatHelper;
import org.jspecify.annotations.Nullable;

/**
 * What every script extends. A name means, in this order: a local variable, a variable of the script, a word of the root
 * {@code backline}. Scripts are trusted programs; they may do whatever the user may do.
 */
public abstract class BacklineScript extends Script {
    private @Nullable ScriptContext context;
    private @Nullable Backline root;

    /** Gives the script what it stands on; called once before it runs. */
    public final void attach(ScriptContext given) {
        context = given;
        root = new Backline(given.calls(), given.scripts());
    }

    /** Answers the root object. */
    public final Backline getBackline() {
        return Objects.requireNonNull(root, "the script is not attached");
    }

    /** Answers a variable, or else a word of the root. */
    @Override
    public Object getProperty(String name) {
        if (getBinding().hasVariable(name)) {
            return getBinding().getVariable(name);
        }
        if (name.equals("backline") || getMetaClass().hasProperty(this, name) != null) {
            return super.getProperty(name);
        }
        return getBackline().getProperty(name);
    }

    /** Calls a top-level action when the script itself has no method of this name. */
    public @Nullable Object methodMissing(String name, Object arguments) {
        Object[] values = (Object[]) arguments;
        if (!getMetaClass().respondsTo(this, name).isEmpty()) {
            throw new MissingMethodException(name, getClass(), values);
        }
        return getBackline().invokeMethod(name, values);
    }

    /**
     * Answers the value of a declared parameter and keeps it as a variable of the script, so that its methods see it.
     *
     * @param name as declared
     * @param byDefault used when nobody gave a value
     */
    public final @Nullable Object parameter(String name, @Nullable Object byDefault) {
        Object value = context().given().getOrDefault(name, byDefault);
        getBinding().setVariable(name, value);
        return value;
    }

    /** Answers whether a declared parameter was given. */
    public final boolean isGiven(String name) {
        return context().given().containsKey(name);
    }

    /** Starts a closure as a job and answers it at once. */
    public final AsyncJob async(Closure<?> work) {
        return async("script", work);
    }

    /** Starts a closure as a job with a title and answers it at once. */
    public final AsyncJob async(String title, Closure<?> work) {
        return new AsyncJob(context().jobs(), context().jobs().start(title, new AsyncWork(work)));
    }

    /** Runs a closure whenever an event of this topic happens, for as long as this version of the script is loaded. */
    public final void on(String topic, Closure<?> work) {
        triggers("on").on(topic, work);
    }

    /** Runs a closure at the times of a cron expression, for as long as this version of the script is loaded. */
    public final void every(String cron, Closure<?> work) {
        triggers("every").every(cron, work);
    }

    /** Answers a value as JSON over several lines; paths, keys and tempi are written as results show them. */
    public final String json(@Nullable Object value) {
        return JsonOutput.prettyPrint(JsonOutput.toJson(PlainValues.texts(value)));
    }

    @Override
    public void println() {
        context().out().println();
    }

    @Override
    public void print(@Nullable Object value) {
        context().out().print(FormatHelper.toString(value));
    }

    @Override
    public void println(@Nullable Object value) {
        context().out().println(FormatHelper.toString(value));
    }

    @Override
    public void printf(String format, @Nullable Object value) {
        context().out().print(String.format(Locale.ROOT, format, value));
    }

    @Override
    public void printf(String format, Object[] values) {
        context().out().print(String.format(Locale.ROOT, format, values));
    }

    private Triggers triggers(String word) {
        return context()
                .triggers()
                .orElseThrow(() -> new ScriptFault(new ActionFault(
                        ActionFault.Kind.USAGE,
                        word + ": this run ends with the script, so nothing can be called later. Put the file into the"
                                + " scripts folder of the home; a console keeps it running.")));
    }

    private ScriptContext context() {
        return Objects.requireNonNull(context, "the script is not attached");
    }

    /** Answers the script's name and arguments. */
    @Override
    public String toString() {
        return getClass().getSimpleName()
                + (getBinding().hasVariable("args")
                        ? Arrays.toString((Object[]) getBinding().getVariable("args"))
                        : "");
    }
}
