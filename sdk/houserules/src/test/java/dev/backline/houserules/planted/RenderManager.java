package dev.backline.houserules.planted;

import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import org.osgi.service.component.annotations.Component;

/** Breaks the laws of names, components, mathematics, chance, streams and exits. */
@Component
public class RenderManager {
    static final ConcurrentHashMap<String, String> CACHE = new ConcurrentHashMap<>();
    static int count;

    /** A contract with a hungarian name. */
    public interface IRenderer {}

    double sine(double x) {
        DoubleUnaryOperator power = Math::exp;
        return Math.sin(power.applyAsDouble(x)) + new Random().nextDouble();
    }

    void fail(Throwable cause) {
        cause.printStackTrace();
        System.out.println("failed");
        System.exit(1);
    }
}
