package fr.etagere.app;

import picocli.CommandLine;

/// A command written wrongly: says what is wrong and what could be meant, in one or two lines.
final class UsageFaults implements CommandLine.IParameterExceptionHandler {

    @Override
    public int handleParseException(CommandLine.ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        command.getErr().println(fault.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(fault, command.getErr())) {
            command.getErr().println("Aide : ./" + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.INVALID_INPUT;
    }
}
