package fr.etagere.app;

import picocli.CommandLine;

/// Gives each command the surroundings by its constructor: no static, no field set from outside.
final class CommandFactory implements CommandLine.IFactory {

    private final Cli cli;
    private final CommandLine.IFactory others = CommandLine.defaultFactory();

    CommandFactory(Cli cli) {
        this.cli = cli;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Surroundings.class) {
                return type.cast(constructor.newInstance(cli.surroundings()));
            }
        }
        return others.create(type);
    }
}
