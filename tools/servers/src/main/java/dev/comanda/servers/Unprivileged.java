package dev.comanda.servers;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL refuses to run as root: runs it in a user namespace without root's rights. */
final class Unprivileged {

    private static final boolean ROOT = new UnixSystem().getUid() == 0;

    private Unprivileged() {}

    static ChildProcess.Command command(List<String> program, Path log) {
        var command = new ArrayList<String>();
        if (ROOT) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(program);
        return new ChildProcess.Command(command, Map.of("TZ", "UTC", "LC_ALL", "C"), log, "INT");
    }
}
