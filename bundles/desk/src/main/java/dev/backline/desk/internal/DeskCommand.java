package dev.backline.desk.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.job.Jobs;
import dev.backline.cli.api.Terminal;
import dev.backline.cli.api.TerminalCommand;
import dev.backline.desk.internal.shell.DeskWindow;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.tour.FirstLook;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code backline desk}: opens the window and waits until it is closed. */
@Component(
        service = TerminalCommand.class,
        property = {
            TerminalCommand.NAME + "=desk",
            TerminalCommand.TITLE + "=Open the window",
            TerminalCommand.USAGE + "=",
            TerminalCommand.HELP
                    + "=Opens the window: panels of every bundle, a palette of all commands (Ctrl+K), and the keys on F1."
                    + " What is arranged there is kept in the home. Without a display it says so; desk shots draws the"
                    + " same panels into files.",
            TerminalCommand.EXAMPLE + "=desk"
        })
public final class DeskCommand implements TerminalCommand {
    private static final long LOOK_MS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long jobs may take to stop when the window is closed. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Standing standing;
    private final Jobs jobs;

    /** Answers the command. */
    @Activate
    public DeskCommand(@Reference Standing standing, @Reference Jobs jobs) {
        this.standing = standing;
        this.jobs = jobs;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws ActionFault {
        if (!arguments.isEmpty()) {
            throw new ActionFault(
                    Kind.USAGE,
                    "desk takes no arguments, but \"" + arguments.getFirst()
                            + "\" was given. What else there is: backline desk panels, backline desk shots --out DIR");
        }
        Toolkit.startOnDisplay();
        CountDownLatch closed = new CountDownLatch(1);
        try (WorkspaceStore store = new WorkspaceStore(standing.services().home());
                Working working = new Working(standing.services().events(), jobs::cancel)) {
            DeskWindow window = Toolkit.ask(() -> open(store, closed));
            while (!closed.await(LOOK_MS, TimeUnit.MILLISECONDS)) {
                if (terminal.progress().cancelled()) {
                    closed.countDown();
                }
            }
            Toolkit.run(window::close);
            working.end(GRACE);
            return 0;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private DeskWindow open(WorkspaceStore store, CountDownLatch closed) {
        boolean first = store.fresh();
        DeskWindow window = new DeskWindow(standing.services(), standing.panels(), store.load(), store::save);
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> window.blame(thrown));
        Stage stage = new Stage();
        stage.setOnHidden(event -> closed.countDown());
        window.show(stage);
        window.watch(PATIENCE);
        window.offerRecovery();
        if (first) {
            window.welcome(FirstLook.ofThisMachine());
        }
        return window;
    }
}
