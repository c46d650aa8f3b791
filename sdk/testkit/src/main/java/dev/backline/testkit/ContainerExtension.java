package dev.backline.testkit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.osgi.framework.FrameworkUtil;

/**
 * The two sides of a {@link ContainerTest}. On the host it starts the container, lets all tests run inside, and reports for each
 * test what happened there; inside it fills the fields.
 */
final class ContainerExtension
        implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor, TestInstancePostProcessor {
    private static final Namespace NAMESPACE = Namespace.create(ContainerExtension.class);

    private static boolean inside() {
        return FrameworkUtil.getBundle(ContainerExtension.class) != null;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!inside()) {
            Class<?> tests = context.getRequiredTestClass();
            Shape.check(tests);
            store(context).put(HostRun.class, HostRun.start(tests));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        HostRun run = store(context).remove(HostRun.class, HostRun.class);
        if (run != null) {
            run.stop();
        }
    }

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) throws ReflectiveOperationException {
        if (inside()) {
            Fields.fill(test);
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceedOrReport(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceedOrReport(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceedInsideOnly(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceedInsideOnly(invocation);
    }

    private static void proceedOrReport(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        if (inside()) {
            invocation.proceed();
            return;
        }
        invocation.skip();
        store(context).get(HostRun.class, HostRun.class).report(context.getUniqueId());
    }

    private static void proceedInsideOnly(Invocation<Void> invocation) throws Throwable {
        if (inside()) {
            invocation.proceed();
        } else {
            invocation.skip();
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
