package fr.etagere.app;

import fr.etagere.shared.Characters;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// What is written for people and programs, without what would move a terminal's cursor, turn the direction of the
/// text round or hide in it: such a character is written as its code. Every command writes through here, whatever a
/// list, a file or an argument held. Inside JSON the code is the very escape of that character.
final class ShownWriter extends FilterWriter {

    ShownWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        if (Character.isSurrogate((char) c) || Characters.isShown(c)) {
            out.write(c);
        } else {
            out.write("\\u%04X".formatted(c));
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }
}
