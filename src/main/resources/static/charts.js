// Draws each chart from the table that stands below it: what is drawn and what is read are the same figures.
"use strict";
(() => {
  // A page that is still being counted comes again, and with it this script: what listens, listens once.
  if (window.drawCharts) {
    window.drawCharts();
    return;
  }
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colours = ["--main", "--dead", "--pending", "--accepted", "--bad", "--soft", "--skipped"];
  const locale = document.documentElement.lang === "en" ? "en-GB" : "id-ID";
  const number = value => new Intl.NumberFormat(locale, {maximumFractionDigits: 1}).format(value);
  const drawn = cell => cell.dataset.v === "" ? null : Number(cell.dataset.v);
  const written = {
    PERCENT: value => number(value) + " %", RUPIAH: value => "Rp" + number(value), HOURS: number, TENTHS: number, COUNT: number
  };
  const ground = {
    id: "ground",
    beforeDraw: chart => {
      chart.ctx.save();
      chart.ctx.fillStyle = colour("--sheet");
      chart.ctx.fillRect(0, 0, chart.width, chart.height);
      chart.ctx.restore();
    }
  };

  function series(figure, rows) {
    const heads = [...figure.querySelectorAll("thead th")].slice(1).map(head => head.textContent.trim());
    return heads.map((label, at) => {
      const of = colour(colours[at % colours.length]);
      return {label, data: rows.map(row => drawn(row.cells[at + 1])), backgroundColor: of, borderColor: of, spanGaps: false};
    });
  }

  function fall(rows) {
    const data = rows.map(row => [Number(row.cells[1].dataset.from), drawn(row.cells[1])]);
    const of = data.map(([from, to], at) => at === 0 || at === data.length - 1 ? colour("--main")
      : colour(to < from ? "--dead" : "--accepted"));
    return [{label: "", data, backgroundColor: of}];
  }

  function draw(figure) {
    const rows = [...figure.querySelectorAll("tbody tr")];
    const kind = figure.dataset.chart;
    const write = written[figure.dataset.unit];
    const axis = {ticks: {color: colour("--ink")}, grid: {color: colour("--line")}, stacked: kind === "STACKED"};
    const canvas = figure.querySelector("canvas");
    canvas.closest(".drawn").hidden = false;
    return new Chart(canvas, {
      type: kind === "LINE" ? "line" : "bar",
      data: {labels: rows.map(row => row.cells[0].textContent.trim()), datasets: kind === "FALL" ? fall(rows) : series(figure, rows)},
      plugins: [ground],
      options: {
        animation: false, responsive: true, maintainAspectRatio: false, locale,
        scales: {
          x: axis,
          y: {...axis, beginAtZero: true, suggestedMax: figure.dataset.unit === "PERCENT" ? 100 : undefined,
            ticks: {color: colour("--ink"), callback: write}}
        },
        plugins: {
          legend: {display: kind !== "FALL", labels: {color: colour("--ink")}},
          tooltip: {callbacks: {label: item => (item.dataset.label ? item.dataset.label + ": " : "")
            + rows[item.dataIndex].cells[kind === "FALL" ? 1 : item.datasetIndex + 1].textContent.trim()}}
        },
        onClick: (event, found) => {
          const link = found.length ? rows[found[0].index].querySelector("a") : null;
          if (link) link.click();
        }
      }
    });
  }

  let charts = [];
  window.drawCharts = () => {
    charts.forEach(chart => chart.destroy());
    charts = [...document.querySelectorAll("figure[data-chart]")].map(draw);
  };
  window.drawCharts();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", window.drawCharts);
  addEventListener("beforeprint", () => charts.forEach(chart => chart.resize()));
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-png]");
    if (!button) return;
    const figure = button.closest("figure");
    figure.querySelector("canvas").toBlob(picture => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(picture);
      link.download = figure.id + ".png";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  });
})();
