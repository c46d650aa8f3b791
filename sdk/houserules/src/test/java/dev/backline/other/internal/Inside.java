package dev.backline.other.internal;

public final class Inside {}
