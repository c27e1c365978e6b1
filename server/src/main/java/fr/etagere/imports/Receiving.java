package fr.etagere.imports;

/// What became of a file that someone brings.
public sealed interface Receiving {

    /// It is here, and runs as soon as its kind is known and its turn comes.
    record Received(Job job) implements Receiving {}

    /// Nothing was in it.
    record Empty() implements Receiving {}

    /// It is larger than what is taken.
    ///
    /// @param most bytes
    record TooLarge(long most) implements Receiving {}

    /// Too many of the organisation's are not done yet.
    ///
    /// @param most how many may be
    record TooMany(int most) implements Receiving {}

    /// The disk has no room for it.
    record NoRoom() implements Receiving {}

    /// Shared by all organisations: it is for the administrators of the operator.
    record NotYours(Kind kind) implements Receiving {}

    /// No address of the public web by HTTPS.
    record NoAddress() implements Receiving {}
}
