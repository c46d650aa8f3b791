package dev.backline.engine.internal.outlet;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;

/** The calls of libjack that an output needs, found in the library when it is there. */
@SuppressWarnings("restricted")
final class Jack {
    static final String AUDIO = "32 bit float mono audio";
    static final long IS_INPUT = 1;
    static final long IS_OUTPUT = 2;
    static final long IS_PHYSICAL = 4;
    static final int NO_START_SERVER = 1;

    private static final List<String> NAMES = List.of("libjack.so.0", "libjack.so", "libjack.0.dylib", "libjack64.dll");
    private static final MemoryLayout POINTER = ValueLayout.ADDRESS;
    private static final MemoryLayout INT = ValueLayout.JAVA_INT;
    private static final MemoryLayout LONG = ValueLayout.JAVA_LONG;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup library;
    final MethodHandle open;
    final MethodHandle close;
    final MethodHandle activate;
    final MethodHandle deactivate;
    final MethodHandle rate;
    final MethodHandle frames;
    final MethodHandle port;
    final MethodHandle portName;
    final MethodHandle buffer;
    final MethodHandle ports;
    final MethodHandle connect;
    final MethodHandle process;
    final MethodHandle quiet;
    final MethodHandle quietInfo;

    private Jack(SymbolLookup library) {
        this.library = library;
        open = call("jack_client_open", POINTER, POINTER, INT, POINTER);
        close = call("jack_client_close", INT, POINTER);
        activate = call("jack_activate", INT, POINTER);
        deactivate = call("jack_deactivate", INT, POINTER);
        rate = call("jack_get_sample_rate", INT, POINTER);
        frames = call("jack_get_buffer_size", INT, POINTER);
        port = call("jack_port_register", POINTER, POINTER, POINTER, POINTER, LONG, LONG);
        portName = call("jack_port_name", POINTER, POINTER);
        buffer = call("jack_port_get_buffer", POINTER, POINTER, INT);
        ports = call("jack_get_ports", POINTER, POINTER, POINTER, POINTER, LONG);
        connect = call("jack_connect", INT, POINTER, POINTER, POINTER);
        process = call("jack_set_process_callback", INT, POINTER, POINTER, POINTER);
        quiet = call("jack_set_error_function", null, POINTER);
        quietInfo = call("jack_set_info_function", null, POINTER);
    }

    /** Answers the library; empty when this machine has none. */
    static Optional<Jack> find() {
        for (String name : NAMES) {
            Optional<SymbolLookup> library = library(name);
            if (library.isPresent()) {
                return library.map(Jack::new);
            }
        }
        return Optional.empty();
    }

    private static Optional<SymbolLookup> library(String name) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(name, Arena.global()));
        } catch (IllegalArgumentException e) {
            // It is not called so here; another name may be right.
            return Optional.empty();
        }
    }

    /** Keeps the library from writing to the terminal; what went wrong is told by its answers. */
    void hush() throws Throwable {
        MemorySegment nothing = linker.upcallStub(
                MethodHandles.lookup()
                        .findStatic(Jack.class, "said", MethodType.methodType(void.class, MemorySegment.class)),
                FunctionDescriptor.ofVoid(POINTER),
                Arena.global());
        quiet.invoke(nothing);
        quietInfo.invoke(nothing);
    }

    @SuppressWarnings("unused")
    private static void said(MemorySegment text) {
        // Nobody listens.
    }

    Linker linker() {
        return linker;
    }

    private MethodHandle call(String name, @org.jspecify.annotations.Nullable MemoryLayout result, MemoryLayout... of) {
        FunctionDescriptor descriptor =
                result == null ? FunctionDescriptor.ofVoid(of) : FunctionDescriptor.of(result, of);
        MemorySegment at =
                library.find(name).orElseThrow(() -> new IllegalArgumentException("libjack has no " + name + "."));
        return linker.downcallHandle(at, descriptor);
    }
}
