package dev.backline.distribution.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One console in what we ship, while bundles come and go. */
class ConsoleSessionTest {
    private static final String GREETER = """
            package greeter;

            import dev.backline.api.action.Action;
            import dev.backline.api.action.ActionProvider;
            import dev.backline.api.action.Param;
            import org.osgi.service.component.annotations.Component;

            @Component(service = ActionProvider.class)
            public final class Greeter implements ActionProvider {
                @Action(group = "greet", name = "loud", title = "Greet loudly", examples = "greet loud Ada")
                public String loud(@Param(value = "Whom", position = 0) String name) {
                    return "HELLO " + name.toUpperCase(java.util.Locale.ROOT);
                }
            }
            """;

    private static final String SESSION = """
            def drop = Path.of('home', 'bundles', 'greeter.jar')
            greet.loud 'ada'
            bundle.build('Greeter.java', out: 'greeter.jar').actions
            Files.createDirectories(drop.parent); Files.copy(Path.of('greeter.jar'), Path.of('home', 'g.tmp')); Files.move(Path.of('home', 'g.tmp'), drop); null
            def waitFor = { wanted -> for (int i = 0; i < 200 && (actions()*.name.contains('greet loud') != wanted); i++) { sleep 50 }; actions()*.name.contains('greet loud') }
            waitFor true
            greet.loud 'ada'
            def again = greet.loud
            Files.delete drop
            waitFor false
            again 'ada'
            greet.loud 'ada'
            exit
            """;

    @TempDir
    Path folder;

    @Test
    void anActionIsCallableWhileItsBundleIsThereAndThenSaysWhatToInstall() throws Exception {
        Path installation = Path.of(System.getProperty("backline.installation")).toRealPath();
        Files.writeString(folder.resolve("Greeter.java"), GREETER);
        Backline.Run run = new Backline(installation, folder).runWith(SESSION, "console");
        String out = run.out();

        assertThat(run.code()).isZero();
        assertThat(out).contains("HELLO ADA").doesNotContain("Exception");
        String before = out.substring(0, out.indexOf("HELLO ADA"));
        String after = out.substring(out.indexOf("HELLO ADA") + 9);
        assertThat(before)
                .contains("There is no action \"greet")
                .contains("greet loud")
                .contains("true");
        assertThat(after).contains("false").contains("greeter").contains("bundle ");
        System.out.println("after removal: "
                + after.lines().filter(l -> l.contains("greeter")).findFirst().orElse(""));
    }
}
