package javafx.scene;

public final class Node {}
