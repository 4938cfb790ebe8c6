package ils.cataloguing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.Subfield;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemMappingTest {

  private static final DataField FIELD =
      new DataField(
          "852",
          ' ',
          ' ',
          List.of(
              new Subfield('p', " 5700000000017 "),
              new Subfield('9', "group=BOOK"),
              new Subfield('9', "price=14900"),
              new Subfield('9', "school=")));

  @Test
  void aLetterNamesAWholeSubfield() {
    assertThat(ItemMapping.value(FIELD, "p")).isEqualTo("5700000000017");
  }

  @Test
  void aLetterAndAKeyNameTheSubfieldThatBeginsWithTheKey() {
    assertThat(ItemMapping.value(FIELD, "9/price")).isEqualTo("14900");
    assertThat(ItemMapping.value(FIELD, "9/group")).isEqualTo("BOOK");
  }

  @Test
  void whatIsEmptyOrNotThereIsNotTold() {
    assertThat(ItemMapping.value(FIELD, "9/school")).isNull();
    assertThat(ItemMapping.value(FIELD, "9/pri")).isNull();
    assertThat(ItemMapping.value(FIELD, "z")).isNull();
    assertThat(ItemMapping.value(FIELD, null)).isNull();
  }

  @Test
  void everyProfileThatIsListedCanBeReadAndNamesAKnownFormat() {
    assertThat(new ImportProfiles().all())
        .isNotEmpty()
        .allSatisfy(
            profile -> {
              assertThat(MarcFormat.parse(profile.format())).isPresent();
              assertThat(profile.match()).startsWith("control-number");
              assertThat(profile.source()).hasSizeLessThanOrEqualTo(40);
            });
  }
}
