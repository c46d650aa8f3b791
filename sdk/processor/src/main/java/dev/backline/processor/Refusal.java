package dev.backline.processor;

import javax.lang.model.element.Element;

/** Why a declaration is not accepted, and where it stands. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Element where;

    Refusal(Element where, String message) {
        super(message);
        this.where = where;
    }

    Element where() {
        return where;
    }
}
