package fr.etagere.bom;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A place in a JSON or XML document, read once from its start. What a visitor does not read is passed over.
interface Cursor {

    /// The members of the object here; in XML the attributes, then the children, under their local names.
    void members(Consumer<String> member);

    /// The values of the list here; in XML the children, whatever their name.
    void elements(Runnable element);

    /// The values of a list that XML writes as one element a value: here, this very element.
    void each(Runnable element);

    /// The scalar here; null when it is a list, an object or nothing.
    @Nullable
    String text();

    /// Whether the document is XML.
    boolean markup();
}
