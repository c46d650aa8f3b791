/**
 * What the kernel offers to {@code dev.backline.core}, and nobody else: the record of what is installed, the one
 * queue that changes it, and the door through which the command line is handed over.
 *
 * <p>Begin with {@link dev.backline.kernel.spi.Entry}: the kernel boots the framework, then calls the highest-ranked
 * one. {@link dev.backline.kernel.spi.Installer} and {@link dev.backline.kernel.spi.Ledger} are services that are there
 * before the first bundle starts.
 *
 * <p>Framework properties that the kernel sets (read them with {@code BundleContext.getProperty}):
 *
 * <table>
 * <caption>Framework properties</caption>
 * <tr><th>Name</th><th>Meaning</th></tr>
 * <tr><td>{@code backline.home}</td><td>absolute path of the home</td></tr>
 * <tr><td>{@code backline.install}</td><td>absolute path of the installation; absent without one</td></tr>
 * <tr><td>{@code backline.safe}</td><td>{@code true} when bundles of the home are left out</td></tr>
 * <tr><td>{@code backline.debug}</td><td>{@code true} when stack traces may be shown</td></tr>
 * <tr><td>{@code backline.readonly}</td><td>{@code true} when the home cannot be written</td></tr>
 * </table>
 *
 * <p>When JavaFX was on the module path, the system bundle has the capability {@code backline.display}: the run can show a
 * window, and bundles that require it are resolved.
 */
@Export
@Version("0.1.1")
@NullMarked
package dev.backline.kernel.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
