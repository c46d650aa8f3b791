package dev.backline.builder.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingTest {
    private static final String HELLO = """
            package hello;

            import dev.backline.api.action.*;
            import org.osgi.service.component.annotations.Component;

            @Component(service = ActionProvider.class)
            public final class Hello implements ActionProvider {
                @Action(name = "hello", title = "Greet somebody", examples = "hello Ada")
                public String hello(@Param(value = "Whom to greet", position = 0) String name) {
                    return "Hello, " + name + "!";
                }
            }
            """;

    @TempDir
    Path temp;

    private static ClassPath classPath() {
        List<Path> all = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        Path processor = all.stream()
                .filter(p -> p.toString().contains("processor"))
                .findFirst()
                .orElseThrow();
        return new ClassPath(List.of(), all, processor);
    }

    private BuildAction.Built build(String source, Intent intent) throws Exception {
        Path file = Files.writeString(temp.resolve("Hello.java"), source);
        Sources sources = Sources.of(List.of(file));
        Path classes = Compilation.run(sources, classPath(), temp.resolve("classes"));
        return Packing.run(sources, classPath(), classes, temp.resolve("hello.jar"), intent);
    }

    @Test
    void fiveLinesBecomeABundleWithItsActionAndComponent() throws Exception {
        BuildAction.Built built = build(HELLO, Intent.APPLY);
        assertThat(built.actions()).containsExactly("hello");
        assertThat(built.name()).isEqualTo("hello");
        try (JarFile jar = new JarFile(built.bundle().toFile())) {
            var headers = jar.getManifest().getMainAttributes();
            assertThat(headers.getValue("Bundle-SymbolicName")).isEqualTo("hello");
            assertThat(headers.getValue("Import-Package")).contains("dev.backline.api.action;version=");
            assertThat(headers.getValue("Service-Component")).isEqualTo("OSGI-INF/hello.Hello.xml");
            assertThat(new String(
                            jar.getInputStream(jar.getEntry("META-INF/backline/actions.json"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("\"Greet somebody\"");
            assertThat(jar.stream().map(e -> e.getName()).filter(n -> n.endsWith(".class")))
                    .containsExactly("hello/Hello.class");
        }
    }

    @Test
    void sameSourcesGiveTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(build(HELLO, Intent.APPLY).bundle());
        byte[] second = Files.readAllBytes(build(HELLO, Intent.APPLY).bundle());
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aPreviewWritesNothing() throws Exception {
        assertThat(build(HELLO, Intent.PREVIEW).bundle()).doesNotExist();
    }

    @Test
    void anErrorNamesFileAndLine() {
        assertThatThrownBy(() -> build(HELLO.replace("\"Hello, \"", "hullo"), Intent.APPLY))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("Hello.java, line 10")
                .hasMessageContaining("hullo");
    }

    @Test
    void anActionThatBreaksTheRulesIsRefusedWithTheReason() {
        assertThatThrownBy(() -> build(HELLO.replace("name = \"hello\"", "name = \"Hello There\""), Intent.APPLY))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("Hello There");
    }

    @Test
    void aFileWithoutAPackageIsRefused() {
        assertThatThrownBy(() -> build(HELLO.replace("package hello;", ""), Intent.APPLY))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("package hello;");
    }
}
