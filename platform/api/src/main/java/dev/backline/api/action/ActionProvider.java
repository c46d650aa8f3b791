package dev.backline.api.action;

/**
 * Marks a Declarative Services component whose public methods are actions: {@code @Component(service =
 * ActionProvider.class)}. It is created when one of them is called first; calls may come from several threads at once.
 */
public interface ActionProvider {}
