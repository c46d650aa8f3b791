package dev.backline.distribution.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backline.api.analysis.SampleAnalyser;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Renderer;
import dev.backline.api.produce.FormStage;
import dev.backline.api.produce.HarmonyStage;
import dev.backline.api.produce.MasterStage;
import dev.backline.api.produce.PartStage;
import dev.backline.api.produce.ReportStage;
import dev.backline.api.produce.SampleStage;
import dev.backline.api.produce.Stage;
import dev.backline.api.produce.TemplateStage;
import dev.backline.api.set.MidiWriter;
import dev.backline.api.set.SetWriter;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.ContainerTest;
import dev.backline.testkit.Provision;
import dev.backline.testkit.Service;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** The shipped bundles in a container of their own: they resolve, and every stage of the main job is a service. */
public class ServicesInContainerTest extends ContainerTest {
    @Service
    BundleContext context;

    @Service
    SampleAnalyser analyser;

    @Configuration
    public static Option[] options() throws IOException {
        return new Option[] {
            Provision.junit(),
            // What is for the window needs JavaFX, which this container has not; DeskTest sees to those.
            Provision.folder(Backline.installed().resolve("bundles"), "dev.backline.desk.jar", "dev.backline.*ui.jar"),
            CoreOptions.bundle("reference:"
                    + Backline.installed()
                            .resolve("lib/dev.backline.kernel.jar")
                            .toUri())
        };
    }

    @Test
    void everyBundleIsResolved() {
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            assertTrue(fragment || bundle.getState() >= Bundle.RESOLVED, bundle + " is not resolved");
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                TemplateStage.class,
                FormStage.class,
                HarmonyStage.class,
                PartStage.class,
                SampleStage.class,
                MasterStage.class,
                ReportStage.class,
                AudioFiles.class,
                Renderer.class,
                SetWriter.class,
                MidiWriter.class
            })
    void theStagesOfTheMainJobAreServices(Class<?> type) throws Exception {
        Collection<? extends ServiceReference<?>> found = context.getServiceReferences(type, null);
        assertTrue(!found.isEmpty(), "no " + type.getSimpleName());
        Set<String> ids = new HashSet<>();
        for (ServiceReference<?> reference : found) {
            Object service = context.getService(reference);
            assertTrue(!(service instanceof Stage stage) || ids.add(stage.id()), "an id stands twice among " + ids);
        }
    }

    @Test
    void aServiceOfAnotherBundleAnswers() {
        float[] tone = new float[44_100];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.5 * StrictMath.sin(2 * Math.PI * 110 * i / 44_100));
        }
        assertEquals(
                45,
                analyser.analyse(AudioBlock.of(tone), 44_100)
                        .root()
                        .orElseThrow()
                        .midi());
    }
}
