package dev.backline.houserules.planted.circle.a;

import dev.backline.houserules.planted.circle.b.Second;

public record First(Second second) {}
