package fr.etagere.procurement;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Contract.Amendment;
import fr.etagere.portfolio.Contract.Supplier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An award as JSON, the fields in the order of the records, those without value left out.
final class AwardJson {

    private static final byte[] AMENDMENTS = JsonBytes.name("amendments");
    private static final byte[] AMOUNT = JsonBytes.name("amount");
    private static final byte[] BASE = JsonBytes.name("base");
    private static final byte[] BUYER = JsonBytes.name("buyer");
    private static final byte[] BUYER_NAME = JsonBytes.name("buyerName");
    private static final byte[] CONTRACT = JsonBytes.name("contract");
    private static final byte[] CPV = JsonBytes.name("cpv");
    private static final byte[] DIGITAL = JsonBytes.name("digital");
    private static final byte[] FIRST = JsonBytes.name("first");
    private static final byte[] FIRST_MONTHS = JsonBytes.name("firstMonths");
    private static final byte[] FIRST_SUPPLIERS = JsonBytes.name("firstSuppliers");
    private static final byte[] FORMERS = JsonBytes.name("formers");
    private static final byte[] FRAMEWORK = JsonBytes.name("framework");
    private static final byte[] GOVERNING_LAW = JsonBytes.name("governingLaw");
    private static final byte[] ID = JsonBytes.name("id");
    private static final byte[] MONTHS = JsonBytes.name("months");
    private static final byte[] NAME = JsonBytes.name("name");
    private static final byte[] NOTICE_MONTHS = JsonBytes.name("noticeMonths");
    private static final byte[] NOTIFIED = JsonBytes.name("notified");
    private static final byte[] OBJECT = JsonBytes.name("object");
    private static final byte[] ON = JsonBytes.name("on");
    private static final byte[] PUBLISHED = JsonBytes.name("published");
    private static final byte[] SCHEME = JsonBytes.name("scheme");
    private static final byte[] SIGN = JsonBytes.name("sign");
    private static final byte[] SOURCE = JsonBytes.name("source");
    private static final byte[] SUPPLIERS = JsonBytes.name("suppliers");
    private static final byte[] UID = JsonBytes.name("uid");
    private static final byte[] VALUE = JsonBytes.name("value");
    private static final byte[] VERDICT = JsonBytes.name("verdict");

    private final JsonBytes json;
    private int sourceEnd;

    private AwardJson(JsonBytes json) {
        this.json = json;
    }

    /// @return where the id of the source of the contract ends, before its last quote
    static int write(Award award, JsonBytes json) {
        var writing = new AwardJson(json);
        writing.award(award);
        return writing.sourceEnd;
    }

    private void award(Award award) {
        json.open('{');
        text(BASE, award.base());
        json.member(CONTRACT);
        contract(award.contract());
        day(PUBLISHED, award.published());
        amount(FIRST, award.first());
        number(FIRST_MONTHS, award.firstMonths());
        if (award.firstSuppliers() != null) {
            suppliers(FIRST_SUPPLIERS, award.firstSuppliers());
        }
        json.member(FORMERS);
        json.open('[');
        for (Award.Former former : award.formers()) {
            json.open('{');
            day(PUBLISHED, former.published());
            text(OBJECT, former.object());
            day(NOTIFIED, former.notified());
            number(MONTHS, former.months());
            amount(AMOUNT, former.amount());
            suppliers(SUPPLIERS, former.suppliers());
            text(SOURCE, former.source());
            json.close('}');
        }
        json.close(']');
        json.close('}');
    }

    private void contract(Contract contract) {
        json.open('{');
        text(UID, contract.uid());
        entity(BUYER, contract.buyer());
        text(BUYER_NAME, contract.buyerName());
        text(OBJECT, contract.object());
        text(CPV, contract.cpv());
        day(NOTIFIED, contract.notified());
        number(MONTHS, contract.months());
        amount(AMOUNT, contract.amount());
        suppliers(SUPPLIERS, contract.suppliers());
        text(FRAMEWORK, contract.framework());
        json.member(DIGITAL);
        json.open('{');
        text(VERDICT, contract.digital().verdict().name());
        text(SIGN, contract.digital().sign());
        json.close('}');
        number(NOTICE_MONTHS, contract.noticeMonths());
        text(GOVERNING_LAW, contract.governingLaw());
        json.member(AMENDMENTS);
        json.open('[');
        for (Amendment amendment : contract.amendments()) {
            json.open('{');
            day(ON, amendment.on());
            amount(AMOUNT, amendment.amount());
            number(MONTHS, amendment.months());
            suppliers(SUPPLIERS, amendment.suppliers());
            json.close('}');
        }
        json.close(']');
        text(SOURCE, contract.source());
        sourceEnd = json.length() - 1;
        json.close('}');
    }

    private void suppliers(byte[] name, List<Supplier> suppliers) {
        json.member(name);
        json.open('[');
        for (Supplier supplier : suppliers) {
            json.open('{');
            entity(ID, supplier.id());
            text(NAME, supplier.name());
            json.close('}');
        }
        json.close(']');
    }

    private void entity(byte[] name, @Nullable EntityId id) {
        if (id != null) {
            json.member(name);
            json.open('{');
            text(SCHEME, id.scheme());
            text(VALUE, id.value());
            json.close('}');
        }
    }

    private void text(byte[] name, @Nullable String text) {
        if (text != null) {
            json.member(name);
            json.text(text);
        }
    }

    private void day(byte[] name, @Nullable LocalDate day) {
        if (day != null) {
            json.member(name);
            json.day(day);
        }
    }

    private void number(byte[] name, @Nullable Integer number) {
        if (number != null) {
            json.member(name);
            json.number(number);
        }
    }

    private void amount(byte[] name, @Nullable BigDecimal amount) {
        if (amount != null) {
            json.member(name);
            BigInteger cents = amount.unscaledValue();
            if (amount.scale() == 2 && cents.signum() >= 0 && cents.bitLength() < Long.SIZE) {
                json.euros(cents.longValue());
            } else {
                json.ascii(amount.toString());
            }
        }
    }
}
