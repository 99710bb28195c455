package org.mentorat.core.explain.recruit;

import java.time.LocalDate;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.mentorat.core.*;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.synthetic.*;
import org.mentorat.model.*;

class ScratchTest {
  @Test
  void stats() {
    Mentorat m = Mentorat.builder().gazetteer(new Campaign().gazetteer()).build();
    int lines = 0, caps = 0, plans = 0, paths = 0, many = 0;
    for (int s = 0; s < 300; s++) {
      var d = new RandomCampaigns(new Random(s)).atMost(20, 8).upperMentorQuotasOnly().draw();
      MatchResult r = m.match(d.cohort(), d.policy());
      var p = m.recruit(r, d.policy());
      plans++;
      lines += p.recruits().size();
      caps += p.capacity().size();
      many += p.recruits().stream().filter(l -> l.mentors() > 1).count();
    }
    System.err.println(plans + " " + lines + " " + caps + " " + many);
    Mentorat f = Mentorat.create();
    for (int n : new int[] {2000, 20000}) {
      Cohort c = SyntheticCohorts.of(f.gazetteer(), CohortShape.defaults()).cohort(n, n / 2, LocalDate.of(2026, 9, 7), 1);
      Policy policy = Policy.defaults().build();
      long t0 = System.nanoTime();
      MatchResult r = f.match(c, policy);
      long t1 = System.nanoTime();
      RecruitmentPlan p = f.recruit(r, policy, RunOptions.defaults(), RecruitmentRequest.DEFAULT);
      long t2 = System.nanoTime();
      System.err.println("match " + (t1 - t0) / 1e9 + " recruit " + (t2 - t1) / 1e9 + " served " + p.served() + " of " + p.youths());
      p.recruits().forEach(l -> System.err.println(l.text().french() + " " + l.served()));
      p.published().recruits().forEach(l -> System.err.println(l.text().english() + " " + l.served()));
      p.capacity().forEach(l -> System.err.println(l.text().english() + " " + l.served()));
    }
  }
}
