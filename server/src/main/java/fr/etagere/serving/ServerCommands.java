package fr.etagere.serving;

import picocli.CommandLine.Command;

/// What the server's own program can do.
@Command(
        name = "etagere",
        description = "Le service web d'Étagère.",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class, BackupCommand.class, RestoreCommand.class})
final class ServerCommands {}
