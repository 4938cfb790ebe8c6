/** The embedded MariaDB: the real server binaries, unpacked and run beside the application. */
@NullMarked
package ils.launcher.mariadb;

import org.jspecify.annotations.NullMarked;
