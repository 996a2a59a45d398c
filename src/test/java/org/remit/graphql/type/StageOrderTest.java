package org.remit.graphql.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.remit.domain.Citation;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.Locator;
import org.remit.domain.PartialDate;
import org.remit.domain.term.ReformStage;

class StageOrderTest {
  @Test
  void lastIsTheLatestDay() {
    assertThat(
            StageOrder.last(
                List.of(
                    stage(ReformStage.DROPPED, "2012"), stage(ReformStage.PROPOSED, "2020-03"))))
        .isEqualTo(ReformStage.PROPOSED);
  }

  @Test
  void stageWithoutADayComesAfterWhatLeadsUpToIt() {
    assertThat(
            StageOrder.last(
                List.of(
                    stage(ReformStage.DROPPED, null), stage(ReformStage.PROPOSED, "2021-02-11"))))
        .isEqualTo(ReformStage.DROPPED);
    assertThat(
            StageOrder.last(
                List.of(stage(ReformStage.PROPOSED, null), stage(ReformStage.ENACTED, "2022"))))
        .isEqualTo(ReformStage.ENACTED);
  }

  private static Fact.Stage stage(ReformStage stage, @Nullable String on) {
    return new Fact.Stage(
        EntityId.of("reform/example"),
        stage,
        on == null ? null : PartialDate.of(on),
        List.of(new Citation(EntityId.of("document/act"), Locator.provision("s. 1"), null)));
  }
}
