package dev.backline.core.internal.provenance;

/** A provider whose class a test puts into a bundle. */
public final class Maker {}
