package dev.backline.houserules.planted;

import dev.backline.kernel.spi.Ledger;
import dev.backline.other.internal.Inside;
import dev.backline.ui.Panel;
import javafx.scene.Node;

record Trespasser(Ledger ledger, Inside inside, Node node, Panel panel) {}
