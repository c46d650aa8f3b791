package dev.backline.desk.internal.shell;

import dev.backline.ui.Panel;
import dev.backline.ui.Place;
import java.util.function.Supplier;

/**
 * A panel that is offered now, known without being started.
 *
 * @param id names it
 * @param title what stands on its tab
 * @param place where it is docked until the user moves it
 * @param icon SVG path
 * @param help what it is for
 * @param bundle symbolic name of the bundle that brings it
 * @param panel starts it
 */
public record PanelEntry(
        String id, String title, Place place, String icon, String help, String bundle, Supplier<Panel> panel) {}
