package fr.etagere.app;

import fr.etagere.shared.Within;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the option of a command that says a time ahead.
final class WithinConverter implements ITypeConverter<Within> {

    @Override
    public Within convert(String value) {
        return Within.read(value).orElseThrow(() -> new TypeConversionException(Within.EXAMPLE));
    }
}
