package fr.etagere.ownership;

import java.util.List;

/// Something missing or contradictory behind an answer.
///
/// @param about the entity whose papers would settle it
/// @param details what the sentence quotes: identifiers, shares in billionths, reasons, sources; its order is
///     that of the code
public record Gap(Code code, EntityId about, List<String> details) {

    public Gap {
        details = List.copyOf(details);
    }

    /// What is wrong, and the document that would settle it.
    public enum Code {
        /// A link names it and no source describes it.
        ENTITY_NOT_DESCRIBED(Document.REGISTER_EXTRACT),
        /// No parent, and no reason why. No details.
        PARENT_NOT_PUBLISHED(Document.PARENT_REPORT),
        /// No parent, for a stated reason: level, reason, source.
        PARENT_WITHHELD(Document.BENEFICIAL_OWNERS),
        /// A stake whose share of capital is not published: holder.
        CAPITAL_UNKNOWN(Document.SHARE_REGISTER),
        /// A stake whose share of votes is not published: holder.
        VOTES_UNKNOWN(Document.ARTICLES),
        /// Stakes published do not reach the whole: least and most of the votes published.
        VOTES_INCOMPLETE(Document.SHARE_REGISTER),
        /// Stakes published pass the whole: sums of the least capital and of the least votes.
        OVER_THE_WHOLE(Document.SHARE_REGISTER),
        /// A registration was not renewed, so that what it says is no longer kept up to date: its identifier, then the
        /// day on which it was to be renewed, when published.
        REGISTRATION_LAPSED(Document.REGISTER_EXTRACT),
        /// A registration was annulled, or doubles another: its identifier, the state, then the one that the register
        /// names in its place, when it names one.
        REGISTRATION_VOID(Document.REGISTER_EXTRACT),
        /// The register no longer vouches for a link: holder, kind, source.
        LINK_LAPSED(Document.PARENT_REPORT),
        /// Sources disagree on a share: holder.
        SHARES_CONTRADICT(Document.SHARE_REGISTER),
        /// Sources disagree on the entity itself: field, then value and source of each.
        DESCRIPTIONS_CONTRADICT(Document.REGISTER_EXTRACT),
        /// Several accounting parents at once: their identifiers.
        SEVERAL_PARENTS(Document.CONSOLIDATED_ACCOUNTS),
        /// The chain of direct parents does not lead to the ultimate parent declared: ends of the chain, then `|`,
        /// then those declared.
        DIRECT_AND_ULTIMATE_DISAGREE(Document.CONSOLIDATED_ACCOUNTS),
        /// Too many entities above to try each one alone: their number. Certain controllers and sums are all there.
        POSSIBLE_NOT_TRIED(Document.SHARE_REGISTER);

        private final Document settledBy;

        Code(Document settledBy) {
            this.settledBy = settledBy;
        }

        public Document settledBy() {
            return settledBy;
        }
    }

    /// A paper to ask for.
    public enum Document {
        /// Extract of the company register (in France, Kbis or its equivalent from the RNE).
        REGISTER_EXTRACT,
        /// Statutes, with the rights of each class of shares.
        ARTICLES,
        /// Register of shareholders, or of the movements of securities.
        SHARE_REGISTER,
        CONSOLIDATED_ACCOUNTS,
        /// Parents, or the reason for none, reported to the body that issues the LEI.
        PARENT_REPORT,
        /// Register of beneficial owners.
        BENEFICIAL_OWNERS
    }
}
