/**
 * What other bundles need of the command line: commands that own the terminal, and results as text. Begin with {@link
 * dev.backline.cli.api.TerminalCommand}.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.cli.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
