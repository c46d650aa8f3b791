package dev.backline.houserules.planted.circle.b;

import dev.backline.houserules.planted.circle.a.First;
import java.util.List;

public record Second(List<First> firsts) {}
