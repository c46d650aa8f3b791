package dev.backline.houserules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Looks for exported types and methods without Javadoc, by parsing the sources of one package (no attribution). */
final class Explained {
    private Explained() {}

    static void check(Path sources, String packageName) throws IOException {
        Path folder = sources.resolve(packageName.replace('.', '/'));
        List<Path> files;
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        List<String> bare = files.isEmpty() ? List.of() : bare(files);
        if (!bare.isEmpty()) {
            throw new AssertionError("Exported without Javadoc, but one sentence was expected that says what it is or"
                    + " answers:\n  " + String.join("\n  ", bare));
        }
    }

    private static List<String> bare(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    diagnostic -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            Scan scan = new Scan(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scan.scan(unit, null);
            }
            return scan.bare;
        }
    }

    private static final class Scan extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees trees;
        private final List<String> bare = new ArrayList<>();

        Scan(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (!shown(type.getModifiers().getFlags())) {
                return null;
            }
            expectComment("type " + type.getSimpleName());
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            boolean constructor = method.getReturnType() == null;
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (!constructor && !overrides && shown(method.getModifiers().getFlags())) {
                expectComment("method " + method.getName());
            }
            return null;
        }

        /** In an interface all is public without saying so. */
        private boolean shown(Set<Modifier> flags) {
            Tree around = getCurrentPath().getParentPath().getLeaf();
            boolean inInterface =
                    around.getKind() == Tree.Kind.INTERFACE || around.getKind() == Tree.Kind.ANNOTATION_TYPE;
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || inInterface && !flags.contains(Modifier.PRIVATE);
        }

        private void expectComment(String what) {
            if (trees.getDocComment(getCurrentPath()) == null) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                long at = trees.getSourcePositions()
                        .getStartPosition(unit, getCurrentPath().getLeaf());
                String file =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                bare.add(file + ", line " + unit.getLineMap().getLineNumber(at) + ": " + what);
            }
        }
    }
}
