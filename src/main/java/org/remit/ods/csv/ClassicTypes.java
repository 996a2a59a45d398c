package org.remit.ods.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remit.domain.Period;
import org.remit.ods.row.NhsTrusts;
import org.remit.ods.row.OrganisationRow;
import org.remit.ods.row.RoleType;
import org.remit.ods.row.RoleTypes;

/** The body types of a row, by its set, sub-type and setting. */
final class ClassicTypes {
  private static final Pattern ROLES = Pattern.compile("RO\\d+(\\|RO\\d+)*");
  private static final Pattern BAR = Pattern.compile("\\|");

  private ClassicTypes() {}

  /** Empty where the meaning of the sub-type is not known. */
  static List<OrganisationRow.TypeSpan> of(ClassicSet set, ClassicRow row) {
    return types(set, row).map(type -> new OrganisationRow.TypeSpan(type, Period.ALWAYS)).toList();
  }

  private static Stream<RoleType> types(ClassicSet set, ClassicRow row) {
    if (isRoles(row.subType())) {
      return roles(row.subType());
    }
    return switch (set) {
      case ETR -> roles(NhsTrusts.role(row.name()));
      case ETS -> roles(row.subType().equals("M") ? "RO198|RO29" : "RO198");
      case ECT -> roles("RO107");
      case ECTS -> roles("RO108");
      case ECCG -> roles(row.subType().equals("H") ? "RO218" : "RO98");
      case ECCGSITE -> roles("RO99");
      case EPRACCUR -> ofSetting(row.setting());
      case EBRANCHS -> roles("RO96");
      case EDISPENSARY -> ofDispensary(row.subType());
      case EPHARMACYHQ -> roles("RO181");
      case EAUTH -> Stream.empty();
      case LAUTH -> roles("RO141");
    };
  }

  private static boolean isRoles(String text) {
    return text.startsWith("RO") && ROLES.matcher(text).matches();
  }

  private static Stream<RoleType> roles(String roles) {
    return BAR.splitAsStream(roles).map(RoleTypes::of);
  }

  private static Stream<RoleType> ofDispensary(String subType) {
    return switch (subType) {
      case "1" -> roles("RO182");
      case "2" -> roles("RO94");
      default -> Stream.empty();
    };
  }

  /** By the number of the classic files, or the role of the current export. */
  private static Stream<RoleType> ofSetting(String setting) {
    if (isRoles(setting)) {
      return roles(setting);
    }
    return switch (setting) {
      case "0" -> roles("RO72");
      case "1" -> roles("RO87");
      case "2" -> roles("RO80");
      case "3" -> roles("RO80|RO87");
      case "4" -> roles("RO76");
      case "8" -> roles("RO255");
      case "9" -> roles("RO247");
      case "10" -> roles("RO250");
      case "11" -> roles("RO252");
      case "12" -> roles("RO259");
      case "13" -> roles("RO249");
      case "14" -> roles("RO246");
      case "16" -> roles("RO260");
      case "17" -> roles("RO257");
      case "18" -> roles("RO256");
      case "19" -> roles("RO251");
      case "20" -> roles("RO248");
      case "22" -> roles("RO258");
      case "25" -> roles("RO82");
      case "15", "21", "24" -> Stream.of(RoleTypes.ofSetting(setting));
      default -> roles("RO177");
    };
  }
}
