package dev.backline.kernel.spi;

public interface Ledger {}
