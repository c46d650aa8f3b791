package dev.backline.desk.internal.shell;

import dev.backline.api.action.Actions;
import dev.backline.api.event.Events;
import dev.backline.api.home.Home;
import dev.backline.api.set.SetDocuments;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the window stands on.
 *
 * @param actions everything that can be done
 * @param events what happens
 * @param home where the arrangement is kept
 * @param documents reads sets; empty when its bundle is not here
 */
public record Services(Actions actions, Events events, Home home, Supplier<Optional<SetDocuments>> documents) {}
