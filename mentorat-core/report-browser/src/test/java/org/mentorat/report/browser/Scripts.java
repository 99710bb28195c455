package org.mentorat.report.browser;

/** Questions to a page, each answered with a list of what is wrong. */
final class Scripts {
  /** Headings that skip a level. */
  static final String HEADINGS = """
      () => {
        let level = 0;
        const wrong = [];
        for (const h of document.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
          const next = Number(h.tagName[1]);
          if (next > level + 1) wrong.push(h.textContent);
          level = next;
        }
        return wrong;
      }
      """;

  /** Pictures, regions, links, tables and landmarks without a name. */
  static final String NAMELESS = """
      () => {
        const wrong = [];
        const name = e => {
          const by = e.getAttribute('aria-labelledby');
          return (e.getAttribute('aria-label')
            || (by && document.getElementById(by) && document.getElementById(by).textContent)
            || '').trim();
        };
        for (const e of document.querySelectorAll('[role=img],[role=region],nav,section'))
          if (!name(e)) wrong.push(e.outerHTML.slice(0, 80));
        for (const e of document.querySelectorAll('a')) if (!e.textContent.trim()) wrong.push(e.outerHTML);
        for (const e of document.querySelectorAll('table'))
          if (!e.caption || !e.caption.textContent.trim()) wrong.push(e.outerHTML.slice(0, 80));
        for (const e of document.querySelectorAll('th')) if (!e.scope) wrong.push(e.outerHTML.slice(0, 80));
        for (const e of document.querySelectorAll('svg:not([aria-hidden]):not([role])'))
          if (!e.parentElement.closest('svg')) wrong.push(e.outerHTML.slice(0, 80));
        return wrong;
      }
      """;

  /** Texts whose contrast to what is behind them is under 4.5 (WCAG 2.2, 1.4.3), or 3 where they are large. */
  static final String CONTRAST = """
      () => {
        const rgb = text => {
          const m = text.match(/[0-9.]+/g);
          return m ? m.map(Number) : [255, 255, 255, 0];
        };
        const light = c => {
          const part = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
          return 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
        };
        const behind = e => {
          for (let at = e; at; at = at.parentElement) {
            const c = rgb(getComputedStyle(at).backgroundColor);
            if (c.length < 4 || c[3] > 0) return c;
          }
          return [255, 255, 255];
        };
        const wrong = new Set();
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const e = walker.currentNode.parentElement;
          if (!walker.currentNode.textContent.trim() || e.closest('title,style,defs')) continue;
          const style = getComputedStyle(e);
          const ink = rgb(e.closest('svg') ? style.fill : style.color);
          const a = light(ink), b = light(behind(e));
          const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          const size = parseFloat(style.fontSize), bold = Number(style.fontWeight) >= 700;
          const least = size >= 24 || (bold && size >= 18.66) ? 3 : 4.5;
          if (ratio < least) wrong.add(ratio.toFixed(2) + ' ' + e.className + ': ' + e.textContent.trim().slice(0, 40));
        }
        return [...wrong];
      }
      """;

  /** Elements that reach beyond the page, unless they scroll within a region. */
  static final String OUTSIDE = """
      () => {
        const wrong = [];
        for (const e of document.querySelectorAll('main *, header *, nav *, footer *')) {
          if (e.closest('.wide') || e.closest('svg')) continue;
          const box = e.getBoundingClientRect();
          if (box.width > 0 && box.right > document.documentElement.clientWidth + 1)
            wrong.push(e.tagName + ' ' + e.className + ': ' + Math.round(box.right));
        }
        return wrong;
      }
      """;

  private Scripts() {}
}
