package dev.backline.ui;

public interface Panel {}
