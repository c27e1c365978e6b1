package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a stranger wrote in a file is opened in a spreadsheet as text.
class RejectTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=1+1~'=1+1",
                "+33 1 23~'+33 1 23",
                "-2~'-2",
                "@SUM(A1)~'@SUM(A1)",
                "  =1~'  =1",
                "|cmd~'|cmd",
                "＝1~'＝1",
                "a,=cmd|' /c calc'!A1~a,'=cmd|' /c calc'!A1",
                "a;  =1~a;  '=1",
                "a,b~a,b",
                "une ligne~une ligne",
                "12-3~12-3",
                "x,-4~x,-4"
            })
    void aCellThatASpreadsheetWouldRunIsMadeText(String cell, String safe) {
        assertThat(RejectTable.text(cell)).isEqualTo(safe);
    }
}
