package dev.backline.houserules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Every signature that an exported package shows, as text: the package and version first, then type by type, sorted. */
final class ApiListing {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private ApiListing() {}

    /** The listing; classes are loaded but not initialised. */
    static List<String> of(Module module, JavaClass packageInfo) {
        TreeMap<String, List<String>> types = new TreeMap<>();
        for (JavaClass type : module.classes()) {
            if (type.getPackageName().equals(packageInfo.getPackageName())
                    && !type.getSimpleName().equals("package-info")) {
                Class<?> loaded = load(type.getName());
                if (visible(loaded)) {
                    types.put(loaded.getName(), describe(loaded));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("package " + packageInfo.getPackageName() + " "
                + Module.version(packageInfo).orElse("without version"));
        types.values().forEach(lines::addAll);
        return lines;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiListing.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException(name + " cannot be loaded, so its signatures cannot be listed.", e);
        }
    }

    private static boolean visible(Class<?> type) {
        boolean shown = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        Class<?> outer = type.getDeclaringClass();
        return shown && !type.isAnonymousClass() && !type.isLocalClass() && (outer == null || visible(outer));
    }

    private static List<String> describe(Class<?> type) {
        List<String> members = new ArrayList<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(members, constructor, constructor.toGenericString());
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!method.isBridge() && !OF_EVERY_OBJECT.contains(method.getName())) {
                Object preset = method.getDefaultValue();
                add(members, method, method.toGenericString() + (preset == null ? "" : " default " + text(preset)));
            }
        }
        for (Field field : type.getDeclaredFields()) {
            add(members, field, field.toGenericString());
        }
        members.replaceAll(member -> member.replace(" " + type.getName() + ".", " "));
        members.sort(null);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(header(type));
        members.forEach(member -> lines.add("    " + member));
        return lines;
    }

    private static String header(Class<?> type) {
        StringBuilder header = new StringBuilder(type.toGenericString());
        if (type.getGenericSuperclass() != null
                && type.getSuperclass() != Object.class
                && !type.isRecord()
                && !type.isEnum()) {
            header.append(" extends ").append(type.getGenericSuperclass().getTypeName());
        }
        Arrays.stream(type.getGenericInterfaces())
                .forEach(parent -> header.append(" : ").append(parent.getTypeName()));
        return deprecated(type.isAnnotationPresent(Deprecated.class)) + header;
    }

    private static <M extends AccessibleObject & Member> void add(List<String> members, M member, String text) {
        boolean shown = Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
        if (shown && !member.isSynthetic()) {
            String plain = member instanceof Executable
                    ? text.replace("synchronized ", "").replace("native ", "")
                    : text;
            members.add(deprecated(member.isAnnotationPresent(Deprecated.class)) + plain);
        }
    }

    private static String deprecated(boolean is) {
        return is ? "@Deprecated " : "";
    }

    private static String text(Object preset) {
        return preset instanceof Object[] many ? Arrays.deepToString(many) : preset.toString();
    }
}
